/**
 * Sales targets and how they break down.
 *
 * <p>What a policy says about targets is {@link TargetRules}; the figures of one period are a {@link TargetPlan}, which the
 * host owns. Amounts of money are added in minor units, ratios are percentages and never added. Everything here is immutable
 * and safe to share between threads. No argument may be null.
 */
@NullMarked
package org.openfunnel.target;

import org.jspecify.annotations.NullMarked;
