package org.openfunnel.rules.internal.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Place;
import org.openfunnel.rules.diagnostic.Suggestion;

/**
 * An object that is read key by key. A key that was asked for is known; every other one is reported when reading ends,
 * with the known one that was probably meant. Such a slip is not reported a second time as a missing key.
 */
public final class ObjectCursor {
    private final JsonObject object;
    private final Findings findings;
    private final int errorsBefore;
    private final Set<String> known = new TreeSet<>();
    private final List<Gap> gaps = new ArrayList<>();

    /** A finding about keys of which none is there. */
    private record Gap(Set<String> keys, Finding finding) {}

    private ObjectCursor(JsonObject object, Findings findings) {
        this.object = object;
        this.findings = findings;
        this.errorsBefore = findings.errors();
    }

    static <T> Optional<T> read(JsonObject object, Findings findings, Function<ObjectCursor, Optional<T>> reader) {
        var cursor = new ObjectCursor(object, findings);
        Optional<T> read = reader.apply(cursor);
        cursor.finish();
        return read;
    }

    /** Returns a cursor at the value of a key, or nothing; that the key is missing is reported. */
    public ValueCursor required(String key) {
        if (!has(key)) {
            gap(FindingCode.MISSING_KEY, Set.of(key), "key", Argument.text(key));
        }
        return optional(key);
    }

    /** Returns a cursor at the value of a key, or nothing. */
    public ValueCursor optional(String key) {
        known.add(key);
        return object.find(key)
                .map(member -> ValueCursor.at(member, findings))
                .orElseGet(() -> ValueCursor.nothingIn(object, findings));
    }

    /** Returns the one of several keys that is there; that there is none or more than one is reported. */
    public Optional<String> exactlyOneOf(String... keys) {
        List<String> present = present(keys);
        if (present.isEmpty()) {
            gap(FindingCode.NO_ALTERNATIVE, Set.of(keys), "expected", Argument.texts(Arrays.asList(keys)));
        } else if (present.size() > 1) {
            report(finding(FindingCode.SEVERAL_ALTERNATIVES).with("came", Argument.texts(present)));
            return Optional.empty();
        }
        return present.stream().findFirst();
    }

    /** Returns those of several keys that are there; that there is none is reported. */
    public List<String> atLeastOneOf(String... keys) {
        List<String> present = present(keys);
        if (present.isEmpty()) {
            gap(FindingCode.NO_KEY_OF, Set.of(keys), "expected", Argument.texts(Arrays.asList(keys)));
        }
        return present;
    }

    private List<String> present(String... keys) {
        allow(keys);
        return Arrays.stream(keys).filter(this::has).toList();
    }

    /** Makes keys known that are not read here. */
    public void allow(String... keys) {
        known.addAll(Arrays.asList(keys));
    }

    /** Returns whether a key is there. */
    public boolean has(String key) {
        return object.find(key).isPresent();
    }

    /** Returns the object as it is. */
    public JsonObject value() {
        return object;
    }

    /** Returns the place of the object. */
    public Place place() {
        return object.place();
    }

    /** Returns a finding at the object, which is not reported yet. */
    public Finding finding(FindingCode code) {
        return Finding.of(code, place());
    }

    /** Reports a finding. */
    public void report(Finding finding) {
        findings.add(finding);
    }

    /** Returns whether no error was found in this object and in what it holds, as far as it was read. */
    public boolean isSound() {
        return gaps.isEmpty() && findings.errors() == errorsBefore;
    }

    /** Returns what the supplier makes of the parts read, or nothing when the object is not sound. */
    public <T> Optional<T> build(Supplier<T> whole) {
        return isSound() ? Optional.of(whole.get()) : Optional.empty();
    }

    private void gap(FindingCode code, Set<String> keys, String name, Argument argument) {
        gaps.add(new Gap(keys, finding(code).with(name, argument)));
    }

    private void finish() {
        Set<String> absent = new TreeSet<>(known);
        absent.removeAll(object.keys());
        for (JsonMember member : object.members()) {
            if (!known.contains(member.key())) {
                unknownKey(member, absent);
            }
        }
        gaps.forEach(gap -> report(gap.finding()));
    }

    private void unknownKey(JsonMember member, Set<String> absent) {
        Optional<String> meant = Suggestion.nearest(member.key(), absent);
        meant.ifPresent(key -> gaps.removeIf(gap -> gap.keys().contains(key)));
        Finding finding = Finding.of(FindingCode.UNKNOWN_KEY, member.keyPlace())
                .with("key", member.key())
                .with("allowed", Argument.texts(known));
        report(meant.map(key -> finding.with("suggestion", key)).orElse(finding));
    }
}
