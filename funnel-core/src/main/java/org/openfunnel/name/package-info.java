/** What things are called: policy names, host ids, labels in two languages, sources, actors. */
@NullMarked
package org.openfunnel.name;

import org.jspecify.annotations.NullMarked;
