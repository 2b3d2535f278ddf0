/** What is wrong with a policy, where, and how to mend it. */
@NullMarked
package org.openfunnel.rules.diagnostic;

import org.jspecify.annotations.NullMarked;
