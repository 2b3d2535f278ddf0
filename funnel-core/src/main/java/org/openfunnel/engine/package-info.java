/**
 * Commands in, decisions out; lead state and events.
 *
 * <p>{@link FunnelEngine#decide} is a pure function of state, facts and command. Everything here is immutable and safe to
 * share between threads. No argument may be null.
 */
@NullMarked
package org.openfunnel.engine;

import org.jspecify.annotations.NullMarked;
