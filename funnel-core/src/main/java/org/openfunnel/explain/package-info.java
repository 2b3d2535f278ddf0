/**
 * Why an answer came out as it did, as data, worded in two languages.
 *
 * <p>A {@link Message} is a code with arguments; {@link Wording} turns it into a sentence. The texts lie in resource
 * bundles named after the first part of the code, one per language and none without a language, so that the default
 * locale of the machine never changes an answer. Everything here is immutable and safe to share between threads.
 */
@NullMarked
package org.openfunnel.explain;

import org.jspecify.annotations.NullMarked;
