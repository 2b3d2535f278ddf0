package org.openfunnel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.policy.SoundPolicy.NEW;
import static org.openfunnel.policy.SoundPolicy.POOL;
import static org.openfunnel.policy.SoundPolicy.WON;
import static org.openfunnel.policy.SoundPolicy.allFacts;
import static org.openfunnel.policy.SoundPolicy.bin;
import static org.openfunnel.policy.SoundPolicy.card;
import static org.openfunnel.policy.SoundPolicy.flag;
import static org.openfunnel.policy.SoundPolicy.funnel;
import static org.openfunnel.policy.SoundPolicy.hostFacts;
import static org.openfunnel.policy.SoundPolicy.lines;
import static org.openfunnel.policy.SoundPolicy.part;
import static org.openfunnel.policy.SoundPolicy.row;
import static org.openfunnel.policy.SoundPolicy.sound;
import static org.openfunnel.policy.SoundPolicy.wrong;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Requirement;
import org.openfunnel.fact.Comparison;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Points;
import org.openfunnel.score.Scorecard;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Elapsed;

/** What is wrong with scorecard, grading, stages and moves after one change. */
class GradeAndMoveCheckTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource({"grades", "moves"})
    void finds(String expected, UnaryOperator<PolicyBuilder> change) {
        assertThat(SoundPolicy.problems(change.apply(sound()))).isEqualTo(expected);
    }

    static Stream<Arguments> grades() {
        return Stream.of(
                wrong(
                        "/scorecard/characteristics/budget/rated: there is no fact `grade`; there are " + hostFacts(),
                        it -> it.scorecard(card(part("budget", Optional.of("grade"), 10)))),
                wrong(
                        "/scorecard/characteristics/budget/rated: a rating must be an integer or decimal fact, but `fit` is of"
                                + " type boolean",
                        it -> it.scorecard(card(part("budget", Optional.of("fit"), 10)))),
                wrong(
                        "/scorecard/characteristics/budget/rated: fact `rating` goes from 0 to 10, but the points go from 0 to"
                                + " 5",
                        it -> it.scorecard(card(part("budget", Optional.of("rating"), 5)))),
                wrong(
                        "/scorecard/characteristics/bonus/rule/reads/1: there is no fact `fitt`; there are "
                                + hostFacts(),
                        it -> it.scorecard(card(bonus("bonus", 1, "fit", "fitt")))),
                wrong(
                        "/scorecard/characteristics/second/rule: the rule `by-size` is asked in version 1 and in version 2;"
                                + " the host has one of them",
                        it -> it.scorecard(new Scorecard(
                                Header.NONE, List.of(bonus("first", 1, "fit"), bonus("second", 2, "fit"))))),
                wrong(
                        "/scorecard/characteristics/total: `total` has a meaning of its own here and cannot be declared",
                        it -> it.scorecard(new Scorecard(
                                Header.NONE,
                                List.of(
                                        part("budget", Optional.of("rating"), 10),
                                        part("total", Optional.of("rating"), 10))))),
                wrong(
                        "/scorecard/characteristics/budget/bins/0/when/fact: there is no fact `fitt`; declared are "
                                + allFacts(),
                        it -> it.scorecard(card(bin("a", Condition.fact("fitt", Comparison.eq(true)))))),
                wrong(
                        "/scorecard/characteristics/budget/bins/1/when: `otherwise` stands for all rows that are not named, so"
                                + " it can stand once only",
                        it -> it.scorecard(card(
                                bin("a", new Condition.Otherwise(true)), bin("b", new Condition.Otherwise(true))))),
                wrong(
                        "/grading/grades/0/id: `any` has a meaning of its own here and cannot be declared",
                        it -> it.grading(Grading.of(List.of(row("any", Condition.stage("new")))))),
                wrong(
                        "/grading/knockouts/k/grade: there is no grade `C`; declared are A, B",
                        it -> it.grading(grading(it, knockout(Condition.stage("new"), "C"), List.of()))),
                wrong(
                        "/grading/knockouts/k/when: what is unknown must not decide this; say with `ifUnknown` what is then"
                                + " assumed",
                        it -> it.grading(
                                grading(it, knockout(Condition.fact("fit", Comparison.eq(true)), "B"), List.of()))),
                wrong(
                        "/grading/caps/c/best: there is no grade `C`; declared are A, B",
                        it -> it.grading(grading(
                                it,
                                List.of(),
                                List.of(new Grading.Cap(
                                        Name.of("c"), Header.NONE, Condition.stage("new"), Name.of("C")))))),
                wrong(
                        lines(
                                "/grading/hysteresis: hysteresis needs a scorecard",
                                "/grading/hysteresis/dwell: an amount of time must not be zero here",
                                "/grading/override: at least one role must be named",
                                "/grading/override/expires: an amount of time must not be negative here",
                                "/grading/review: at least one role must be named"),
                        it -> unscored(new Grading(
                                Header.NONE,
                                Grading.Assess.ALWAYS,
                                List.of(row("A", Condition.stage("new"))),
                                List.of(),
                                List.of(),
                                Optional.of(new Grading.Hysteresis(Points.of(1), Optional.of(Elapsed.hours(0)))),
                                Set.of(),
                                new Grading.Overriding(
                                        Header.NONE, Set.of(), true, Optional.of(CalendarPeriod.days(-1))),
                                Optional.of(new Grading.Review(Header.NONE, Set.of(), true))))));
    }

    private static List<Grading.Knockout> knockout(Condition when, String grade) {
        return List.of(new Grading.Knockout(Name.of("k"), Header.NONE, when, Name.of(grade)));
    }

    private static Grading grading(PolicyBuilder builder, List<Grading.Knockout> knockouts, List<Grading.Cap> caps) {
        Grading sound = builder.build().grading().orElseThrow();
        return new Grading(
                Header.NONE,
                Grading.Assess.ALWAYS,
                sound.grades(),
                knockouts,
                caps,
                Optional.empty(),
                Set.of(),
                Grading.Overriding.NONE,
                Optional.empty());
    }

    private static PolicyBuilder unscored(Grading grading) {
        return FunnelPolicy.builder("sound", "1", "china", funnel()).grading(grading);
    }

    static Stream<Arguments> moves() {
        Condition a = Condition.grade("A");
        return Stream.of(
                wrong(
                        "/stages/0/id: `any-open` has a meaning of its own here and cannot be declared",
                        it -> it.funnel(Funnel.of(
                                List.of(Stage.of("any-open", Stage.Kind.OPEN), NEW, WON, POOL), funnel().moves()))),
                wrong(
                        "/stages/0/leave/r/check/stage: there is no stage `lost`; declared are new",
                        it -> it.funnel(Funnel.of(
                                List.of(new Stage(
                                        Name.of("new"),
                                        Header.NONE,
                                        Stage.Kind.OPEN,
                                        Label.NONE,
                                        List.of(),
                                        List.of(Requirement.of("r", Condition.stage("lost"))),
                                        Label.NONE,
                                        Label.NONE)),
                                List.of()))),
                wrong(
                        lines(
                                "/moves/x/from: there is no stage `old`; declared are new, won, pool",
                                "/moves/x/to: there is no stage `lost`; declared are new, won, pool"),
                        it -> it.funnel(funnel(Move.between("x", "old", "lost").build()))),
                wrong(
                        lines(
                                "/moves/x/by: there is no role `clerk`; declared are boss, seller",
                                "/moves/x/input/i/onlyIf: an attribute or input always exists; `onlyIf` is for facts",
                                "/moves/x/requires/r/check/attr: there is no attribute `j` here; declared are i"),
                        it -> it.funnel(funnel(Move.between("x", "new", "won")
                                .by("clerk")
                                .input(flag("i").onlyIf("fit", Comparison.eq(true)))
                                .requires(Requirement.of("r", Condition.attribute("j", Comparison.eq(true))))
                                .build()))),
                wrong(
                        lines(
                                "/moves/x/by: nobody fires an automatic move, so no role can be named",
                                "/moves/x/input: nobody fires an automatic move, so nothing can be told with it",
                                "/moves/x/on: nobody fires an automatic move, so it has no trigger"),
                        it -> it.funnel(funnel(Move.between("x", "new", "won")
                                .auto(a)
                                .by("boss")
                                .input(flag("i"))
                                .on("go")
                                .build()))),
                wrong(
                        lines(
                                "/moves/x/over: precedence is between automatic moves, but `win` is not automatic",
                                "/moves/x/over: there is no move `y`; declared are win, x"),
                        it -> it.funnel(funnel(Move.between("x", "new", "won")
                                .auto(a)
                                .over("y", "win")
                                .build()))),
                wrong(
                        "/moves/x/over: precedence is between automatic moves, but `x` is not automatic",
                        it -> it.funnel(funnel(
                                Move.between("x", "new", "won").over("y").build(),
                                Move.between("y", "new", "pool").auto(a).build()))),
                wrong(
                        lines(
                                "/moves/x/over: move `x` has precedence over itself",
                                "/moves/y/over: move `y` has precedence over itself"),
                        it -> it.funnel(funnel(
                                Move.between("x", "new", "won")
                                        .auto(a)
                                        .over("y")
                                        .build(),
                                Move.between("y", "new", "pool")
                                        .auto(a)
                                        .over("x")
                                        .build()))),
                wrong(
                        "/moves/x: a lead would go in a circle for ever: nothing stops the automatic moves x, y",
                        it -> it.funnel(funnel(
                                Move.between("x", "new", "pool")
                                        .auto(Condition.grade("A", "B"))
                                        .build(),
                                Move.between("y", "pool", "new").auto(a).build()))),
                wrong(
                        "/moves/x: a lead would go in a circle for ever: nothing stops the automatic moves x",
                        it -> it.funnel(funnel(
                                unconditional("x", "new", "new", List.of("z")),
                                Move.between("z", "new", "won").auto(a).build()))));
    }

    private static Move unconditional(String id, String from, String to, List<String> over) {
        return new Move(
                Name.of(id),
                Header.NONE,
                Set.of(Name.of(from)),
                Name.of(to),
                Name.of(id),
                true,
                over.stream().map(Name::of).collect(Collectors.toSet()),
                Set.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    @Test
    void leavesCirclesThatMayRestToTheLimitOfSteps() {
        Move back = Move.between("y", "pool", "new").auto(Condition.grade("A")).build();
        assertThat(sound().funnel(funnel(
                                Move.between("x", "new", "pool")
                                        .auto(Condition.grade("B"))
                                        .build(),
                                back))
                        .check())
                .as("no grade goes round")
                .isEmpty();
        assertThat(sound().funnel(funnel(
                                Move.between("x", "new", "pool")
                                        .auto(Condition.fact("fit", Comparison.eq(true)))
                                        .build(),
                                back))
                        .check())
                .as("asks for a fact")
                .isEmpty();
        assertThat(sound().funnel(funnel(
                                Move.between("x", "new", "pool")
                                        .auto(Condition.grade("A"))
                                        .requires(Requirement.of("r", Condition.known("fit")))
                                        .build(),
                                back))
                        .check())
                .as("may be held back")
                .isEmpty();
        assertThat(sound().funnel(funnel(
                                Move.between("x", "new", "pool")
                                        .auto(Condition.grade("A"))
                                        .build(),
                                Move.between("z", "new", "won")
                                        .auto(Condition.grade("A"))
                                        .over("x")
                                        .build(),
                                back))
                        .check())
                .as("another move goes first")
                .isEmpty();
    }

    private static Scorecard.Characteristic bonus(String id, int version, String... reads) {
        List<Name> facts = Stream.of(reads).map(Name::of).toList();
        return new Scorecard.Characteristic(
                Name.of(id),
                Header.NONE,
                Points.ZERO,
                Points.of(5),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(new Scorecard.HostRule(Name.of("by-size"), version, facts)));
    }
}
