/** Leads from a CSV file, read through a mapping of its columns to facts. */
@NullMarked
package org.openfunnel.demo.leads;

import org.jspecify.annotations.NullMarked;
