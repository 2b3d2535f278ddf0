/**
 * What people did about a lead, step by step.
 *
 * <p>Everything here is immutable and safe to share between threads. No argument may be null.
 */
@NullMarked
package org.openfunnel.activity;

import org.jspecify.annotations.NullMarked;
