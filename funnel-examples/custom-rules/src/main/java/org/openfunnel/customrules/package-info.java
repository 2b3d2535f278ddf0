/** Rules written in Java beside those of a policy document. */
@NullMarked
package org.openfunnel.customrules;

import org.jspecify.annotations.NullMarked;
