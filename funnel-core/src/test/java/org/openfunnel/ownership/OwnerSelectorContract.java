package org.openfunnel.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.ownership.Ranking.OwnerSelector;

/**
 * What every owner selector of the host must hold to. Extend it, say what your selector is, give it one value for each fact it
 * reads, and a few candidates.
 */
public abstract class OwnerSelectorContract {
    /** Returns the selector, as it is registered. */
    protected abstract OwnerSelector selector();

    /** Returns a value for each fact that the selector reads. */
    protected abstract Map<Name, Value> sample();

    /** Returns some candidates, at least two. */
    protected abstract List<Candidate> candidates();

    /** What may be asked of the selector. */
    private record Question(Map<Name, Value> known, List<Candidate> candidates) {}

    /** Returns everything that may be asked: the sample and the candidates, with any of them left out. */
    private List<Question> questions() {
        List<Map<Name, Value>> known = new ArrayList<>(List.of(Map.of()));
        sample().forEach((name, value) -> {
            for (Map<Name, Value> without : List.copyOf(known)) {
                Map<Name, Value> with = new TreeMap<>(without);
                with.put(name, value);
                known.add(Collections.unmodifiableMap(with));
            }
        });
        List<List<Candidate>> groups = new ArrayList<>(List.of(List.of()));
        candidates().stream().sorted(Comparator.comparing(Candidate::person)).forEach(candidate -> {
            for (List<Candidate> without : List.copyOf(groups)) {
                List<Candidate> with = new ArrayList<>(without);
                with.add(candidate);
                groups.add(List.copyOf(with));
            }
        });
        List<Question> questions = new ArrayList<>();
        known.forEach(facts -> groups.stream()
                .filter(group -> !group.isEmpty())
                .forEach(group -> questions.add(new Question(facts, group))));
        return questions;
    }

    private List<PersonId> answer(Question question) {
        return selector().choose(question.known(), question.candidates());
    }

    @Test
    void namesOnlyCandidatesAndNobodyTwice() {
        assertThat(questions())
                .hasSizeGreaterThan(2)
                .allSatisfy(question -> assertThat(answer(question))
                        .doesNotHaveDuplicates()
                        .isSubsetOf(question.candidates().stream()
                                .map(Candidate::person)
                                .toList()));
    }

    @Test
    void choosesSomebodyWhenAllIsKnown() {
        assertThat(answer(new Question(sample(), candidates()))).isNotEmpty();
    }

    @Test
    void givesTheSameAnswerTwice() {
        assertThat(questions())
                .allSatisfy(question -> assertThat(answer(question)).isEqualTo(answer(question)));
    }

    @Test
    void hasAVersion() {
        assertThat(selector().version()).isPositive();
    }
}
