package org.openfunnel.policy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Requirement;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Name;
import org.openfunnel.score.Grading;
import org.openfunnel.time.Amount;

/** What every section checks the same way: conditions, moments, requirements, roles, grades, amounts. */
final class Checks {
    final PolicyContent policy;
    final Vocabulary words;
    final Report report;

    Checks(PolicyContent policy, Vocabulary words, Report report) {
        this.policy = policy;
        this.words = words;
        this.report = report;
    }

    void condition(String pointer, Condition condition, Scope scope) {
        CompiledCondition.check(condition, words, scope).forEach(problem -> report.add(problem.under(pointer)));
    }

    void condition(String pointer, Optional<Condition> condition) {
        condition.ifPresent(given -> condition(pointer, given, Scope.NONE));
    }

    void moment(String pointer, Moment moment) {
        words.check(moment).forEach(problem -> report.add(problem.under(pointer)));
    }

    /** Returns the moments of which one is enough. */
    static Stream<Moment> single(Moment moment) {
        return moment instanceof Moment.AnyOf any ? any.moments().stream().flatMap(Checks::single) : Stream.of(moment);
    }

    /** Returns whether every moment that counts is a step that tells an attribute of such a type. */
    boolean tells(Moment moment, Name attribute, Predicate<FactType> is) {
        return single(moment)
                .allMatch(each -> each instanceof Moment.Done done
                        && Optional.ofNullable(policy.activities().get(done.activity()))
                                .flatMap(kind -> kind.findAttribute(attribute))
                                .map(Fact::type)
                                .filter(is)
                                .isPresent());
    }

    void requirements(String pointer, List<Requirement> requirements, Scope scope) {
        report.once(pointer, requirements, Requirement::id);
        for (Requirement requirement : requirements) {
            String place = pointer + "/" + requirement.id();
            requirement.when().ifPresent(when -> condition(place + "/when", when, scope));
            condition(place + "/check", requirement.check(), scope);
            roles(place + "/override", requirement.overrideBy());
        }
    }

    void roles(String pointer, Collection<Name> roles) {
        report.known(pointer, Kind.ROLE, roles, policy.roles().keySet());
    }

    void role(String pointer, Optional<Name> role) {
        report.known(pointer, Kind.ROLE, role, policy.roles().keySet());
    }

    List<Name> hostFacts() {
        return words.catalog().hostFacts().stream().map(Fact::name).toList();
    }

    List<Name> grades() {
        return policy.grading().stream()
                .flatMap(grading -> grading.grades().stream())
                .map(Grading.Row::id)
                .toList();
    }

    /** Checks the keys of a table by grade, and each value at its pointer. */
    void gradeKeys(String pointer, Collection<Name> keys) {
        keys.forEach(grade -> report.known(pointer + "/byGrade/" + grade, Kind.GRADE, grade, grades()));
    }

    /** An amount that something may take: it must not be negative, nor zero unless zero is a rule of its own. */
    void span(String pointer, Amount amount) {
        if (Spans.isNegative(amount)) {
            report.say(pointer, "negative-amount");
        } else if (Spans.isZero(amount)) {
            report.say(pointer, "no-amount");
        }
    }

    void notNegative(String pointer, Amount amount) {
        if (Spans.isNegative(amount)) {
            report.say(pointer, "negative-amount");
        }
    }

    /** Two names that are joined by a dot must be a name. */
    void joined(String pointer, Name first, Name second) {
        if (!Name.isValid(first + "." + second)) {
            report.say(pointer, "too-long-together", Arg.of(first + "." + second), Arg.of(Name.MAX_LENGTH));
        }
    }

    void claim(Claim claim) {
        String pointer = "/claims/" + claim.id();
        claim.when().ifPresent(when -> condition(pointer + "/when", when, Scope.NONE));
        condition(pointer + "/then", claim.then(), Scope.NONE);
    }

    void advice(Advice advice) {
        String pointer = "/advice/" + advice.id();
        condition(pointer + "/when", advice.when(), Scope.NONE);
        if (advice.say().isEmpty()) {
            report.say(pointer + "/say", "empty-text");
        }
    }
}
