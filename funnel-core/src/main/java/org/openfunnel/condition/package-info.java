/**
 * What holds, what must hold, and what stands in the way (conditions, requirements, blockers, remedies).
 *
 * <p>A {@link Condition} is data: a tree that can be hashed, proved, written back and explained. Evaluated for one lead it
 * answers in strong Kleene logic ({@link Truth}). Everything here is immutable and safe to share between threads, {@code
 * Situation} excepted. No argument may be null.
 */
@NullMarked
package org.openfunnel.condition;

import org.jspecify.annotations.NullMarked;
