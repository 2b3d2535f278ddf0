/** What must happen once, by when, and how late it is. */
@NullMarked
package org.openfunnel.sla;

import org.jspecify.annotations.NullMarked;
