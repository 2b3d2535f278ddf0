/** The roof: load, check, prove in one call; state and events as JSON; the handbook text of a policy. */
@NullMarked
package org.openfunnel.rules;

import org.jspecify.annotations.NullMarked;
