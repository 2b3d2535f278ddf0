/** One checked bundle of all rules, with its canonical form and content hash. */
@NullMarked
package org.openfunnel.policy;

import org.jspecify.annotations.NullMarked;
