/** Commands in, decisions out; lead state and events. */
@NullMarked
package org.openfunnel.engine;

import org.jspecify.annotations.NullMarked;
