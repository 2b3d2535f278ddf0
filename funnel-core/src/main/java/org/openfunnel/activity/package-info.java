/** What people did about a lead, step by step. */
@NullMarked
package org.openfunnel.activity;

import org.jspecify.annotations.NullMarked;
