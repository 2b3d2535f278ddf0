/**
 * States, events, decisions and commands of leads as JSON, and back.
 *
 * <p>Forms are derived from the records of the core, so that whatever the core adds has its form from the first day; every
 * written name is that of a record component. The golden file of the tests shows the whole format, which makes every change of
 * it visible. Everything here is immutable and safe to share between threads.
 */
@NullMarked
package org.openfunnel.rules.internal.lead;

import org.jspecify.annotations.NullMarked;
