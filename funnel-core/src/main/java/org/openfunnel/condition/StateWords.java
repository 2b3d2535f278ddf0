package org.openfunnel.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.condition.Vocabulary.StateSlots;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.FactType;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;

/** The facts that present the state of a lead: which there are, and where. */
final class StateWords {
    static final Name STAGE = Name.of("stage");
    static final Name GRADE = Name.of("grade");
    static final Name OWNER = Name.of("owner");
    static final Name ROLES = Name.of("actor.roles");
    static final Name AS_OF = Name.of("as-of");
    private static final String SCORE = "score.";
    private static final String CLOCK = "clock.";

    private final List<Fact> facts = new ArrayList<>();
    private final int hostSize;

    private StateWords(int hostSize) {
        this.hostSize = hostSize;
    }

    static Name score(Name part) {
        return Name.of(SCORE + part);
    }

    static Name clock(Name clock) {
        return Name.of(CLOCK + clock);
    }

    /** Returns the catalogue of the facts of the host and of the state. */
    static FactCatalog catalog(Vocabulary words) {
        var state = new StateWords(words.hostFacts().size());
        state.slots(words);
        return FactCatalog.of(words.hostFacts(), state.facts);
    }

    static StateSlots slotsOf(Vocabulary words) {
        return new StateWords(words.hostFacts().size()).slots(words);
    }

    private StateSlots slots(Vocabulary words) {
        int stage = add(STAGE, words.stages());
        int grade = add(GRADE, words.grades());
        int total = words.scoreParts().isEmpty() ? -1 : add(score(Condition.OfScore.TOTAL), FactType.decimal(""));
        int firstPart = next();
        words.scoreParts().forEach(part -> add(score(part), FactType.decimal("")));
        int owner = add(OWNER, new FactType.Text());
        int firstClock = next();
        words.clocks().forEach(clock -> add(clock(clock), FactType.choice(clockWords())));
        int roles = words.roles().isEmpty()
                ? -1
                : add(ROLES, new FactType.Items(options(words.roles().keySet()), false));
        int asOf = add(AS_OF, new FactType.Time());
        return new StateSlots(stage, grade, total, firstPart, owner, firstClock, roles, asOf);
    }

    private int next() {
        return hostSize + facts.size();
    }

    private int add(Name name, List<Name> options) {
        return options.isEmpty() ? -1 : add(name, new FactType.Choice(options(options)));
    }

    private int add(Name name, FactType type) {
        facts.add(Fact.of(name.value(), type));
        return next() - 1;
    }

    private static List<FactType.Option> options(Iterable<Name> names) {
        List<FactType.Option> options = new ArrayList<>();
        names.forEach(name -> options.add(new FactType.Option(name.value(), Label.NONE, "")));
        return options;
    }

    private static String[] clockWords() {
        ClockState[] states = ClockState.values();
        String[] words = new String[states.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(states[i]);
        }
        return words;
    }

    static String word(ClockState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
