/**
 * A host of Funnel that keeps leads in a relational database: what to store, in which transaction, and how to wake up in time.
 *
 * <p>Every type is safe to share between threads.
 */
@NullMarked
package org.openfunnel.jdbchost;

import org.jspecify.annotations.NullMarked;
