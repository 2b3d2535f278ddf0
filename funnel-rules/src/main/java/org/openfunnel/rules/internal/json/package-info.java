/**
 * Positioned reading and canonical writing of JSON (the only package that sees Jackson; streaming, no object mapper).
 *
 * <p>A document is read in one pass that reports everything: {@link org.openfunnel.rules.internal.json.JsonReader} turns
 * text into a tree of {@link org.openfunnel.rules.internal.json.JsonValue}s with places, cursors turn the tree into
 * whatever it means. All add to the same {@link org.openfunnel.rules.internal.json.Findings}, and go on.
 *
 * <pre>{@code
 * var findings = new Findings();
 * JsonDocument document = JsonReader.read("policy.jsonc", bytes, findings);
 * SortedMap<Name, Role> roles = document.cursor(findings).byName((id, at) -> at.object(this::role));
 *
 * Optional<Role> role(ObjectCursor in) {
 *     Optional<String> label = in.required("label").text();
 *     List<Name> is = in.optional("is").notEmpty().distinct(ValueCursor::name);
 *     int rank = in.optional("rank").integer(1, 9).orElse(1);
 *     return in.build(() -> new Role(label.orElseThrow(), is, rank));
 * }
 * }</pre>
 *
 * <p>The habits behind this: ask for every key before deciding anything, so that all problems come out in one run; leave
 * out a value that could not be read, since {@code build} answers with nothing when anything below it was refused; keep a
 * cursor where a name is resolved later, for its place.
 *
 * <p>Values are immutable and safe to share between threads; findings and cursors belong to one reading. No argument may
 * be null.
 */
@NullMarked
package org.openfunnel.rules.internal.json;

import org.jspecify.annotations.NullMarked;
