package org.openfunnel.rules.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openfunnel.condition.Blocker;
import org.openfunnel.engine.Action;
import org.openfunnel.engine.Agenda;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.Event;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.engine.LeadState;
import org.openfunnel.explain.Message;
import org.openfunnel.explain.Problem;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.followup.CadenceRules;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Candidate;
import org.openfunnel.rules.Policies;
import org.openfunnel.rules.testkit.Outcome;
import org.openfunnel.rules.testkit.Scenario;
import org.openfunnel.sla.ClockRun;
import org.openfunnel.target.Approval;
import org.openfunnel.target.Goal;
import org.openfunnel.target.Progress;
import org.openfunnel.target.TargetPlan;
import org.openfunnel.time.Calendars;
import org.openfunnel.time.Due;

/** The life of one lead under a preset, told command by command: what is decided, what happens, what is due, in both languages. */
final class Story {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final FunnelEngine engine;
    private final Map<Name, Value> facts = new TreeMap<>();
    private final Map<Language, StringBuilder> told = new EnumMap<>(Language.class);
    private final Set<String> cited = new TreeSet<>();
    private final List<Event> events = new ArrayList<>();
    private final Scenario.Builder scenario = Scenario.of("story");
    private LeadState state = LeadState.none(LeadId.of("lead-1"));
    private Instant now = Instant.EPOCH;
    private Actor actor = Actor.of("nobody");
    private int commands;

    private Story(Preset preset) {
        engine = FunnelEngine.of(Policies.load(preset).require(), Calendars.china());
        for (Language language : Language.values()) {
            told.put(language, new StringBuilder());
        }
    }

    static Story of(Preset preset) {
        return new Story(preset);
    }

    Story at(String local) {
        now = instant(local);
        scenario.at(local.replace(' ', 'T'));
        return this;
    }

    Instant instant(String local) {
        return LocalDateTime.parse(local, LOCAL).atZone(engine.zone()).toInstant();
    }

    Story by(String person, String... roles) {
        actor = Actor.of(person, roles);
        scenario.by(person, roles);
        return this;
    }

    Story know(String fact, Value value) {
        facts.put(Name.of(fact), value);
        scenario.knowing(fact, value);
        return this;
    }

    Story know(String fact, String value) {
        return know(fact, Value.of(value));
    }

    Story holds(String... facts) {
        Arrays.stream(facts).forEach(fact -> know(fact, Value.of(true)));
        return this;
    }

    Answer register(String rules, String... matches) {
        List<LeadId> found = Arrays.stream(matches).map(LeadId::of).toList();
        return decide(rules, "register", new Action.Register(found));
    }

    Answer fire(String rules, String move) {
        return fire(rules, move, Map.of());
    }

    Answer fire(String rules, String move, Map<String, Value> input) {
        return decide(rules, move, new Action.Fire(Name.of(move), named(input)));
    }

    /** Tells a step; an activity has its kind as its id, or its kind, {@code #} and more. */
    Answer tell(String rules, String activity, String step, Map<String, Value> attributes) {
        return tell(rules, activity, step, Optional.empty(), attributes);
    }

    Answer tell(String rules, String activity, String step) {
        return tell(rules, activity, step, Map.of());
    }

    Answer tellAbout(String other, String rules, String activity, String step, Map<String, Value> attributes) {
        return tell(rules, activity, step, Optional.of(ActivityId.of(other)), attributes);
    }

    private Answer tell(
            String rules, String activity, String step, Optional<ActivityId> about, Map<String, Value> attributes) {
        return decide(rules, activity + "." + step, step(activity, step, about, attributes));
    }

    private static Action.Tell step(
            String activity, String step, Optional<ActivityId> about, Map<String, Value> attributes) {
        Name kind = Name.of(activity.substring(0, (activity + "#").indexOf('#')));
        return new Action.Tell(
                ActivityId.of(activity), kind, Name.of(step), about, Optional.empty(), named(attributes));
    }

    private static Map<Name, Value> named(Map<String, Value> values) {
        var named = new TreeMap<Name, Value>();
        values.forEach((name, value) -> named.put(Name.of(name), value));
        return named;
    }

    Answer offer(String rules, Candidate... candidates) {
        return decide(rules, "offer", new Action.Offer(List.of(candidates)));
    }

    Answer accept(String rules) {
        return decide(rules, "accept", new Action.Accept());
    }

    Answer assess(String rules) {
        return decide(rules, "assess", new Action.Assess());
    }

    Answer grade(String rules, String grade) {
        return decide(rules, "grade " + grade, new Action.Grade(Name.of(grade), ""));
    }

    Answer tick(String rules) {
        return decide(rules, "time passes", new Action.Tick());
    }

    /** Tells a step and sets a requirement aside; about no activity when that is empty. */
    Answer tellWaiving(
            String requirement,
            String other,
            String rules,
            String activity,
            String step,
            Map<String, Value> attributes) {
        Optional<ActivityId> about =
                Optional.of(other).filter(id -> !id.isEmpty()).map(ActivityId::of);
        Command told = Command.of("c-" + ++commands, actor, now, step(activity, step, about, attributes));
        return decide(rules, activity + "." + step, told.waiving(requirement, "agreed"));
    }

    private Answer decide(String rules, String what, Action action) {
        return decide(rules, what, Command.of("c-" + ++commands, actor, now, action));
    }

    private Answer decide(String rules, String what, Command command) {
        Decision decision = engine.decide(state, known(), command);
        command.waivers().forEach(it -> scenario.waiving(it.requirement().value(), it.reason()));
        scenario.does(command.action());
        heading(rules, what);
        told.keySet().forEach(language -> tell(language, decision));
        state = decision.after();
        events.addAll(decision.events());
        return new Answer(this, decision);
    }

    private Facts known() {
        Facts.Builder given = engine.catalog().given();
        facts.forEach(given::set);
        return given.build();
    }

    private void heading(String rules, String what) {
        cited.addAll(List.of(rules.split(" ")));
        say("[" + rules + "] " + LOCAL.format(now.atZone(engine.zone())) + " "
                + actor.person().value() + ": " + what);
    }

    private void say(String line) {
        told.values().forEach(lines -> lines.append(line).append('\n'));
    }

    private void tell(Language language, Decision decision) {
        Wording wording = wording(language);
        List<String> lines = new ArrayList<>();
        if (decision instanceof Decision.Refused refused) {
            String why = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            lines.add(wording.say(Message.of("engine.why-refused-" + why)));
        }
        decision.blockers().forEach(blocker -> lines.add("- " + wording.say(blocker.message())));
        decision.warnings().forEach(warning -> lines.add("! " + wording.say(warning.message())));
        decision.events().forEach(event -> lines.add(wording.say(event.message())));
        lines.forEach(line -> Objects.requireNonNull(told.get(language))
                .append("    ")
                .append(line)
                .append('\n'));
    }

    private Wording wording(Language language) {
        return Wording.of(language, engine.policy().lexicon(), engine.zone());
    }

    Story isIn(String stage) {
        assertThat(state.stage()).contains(Name.of(stage));
        return this;
    }

    Story isGraded(String grade) {
        assertThat(state.grade()).contains(Name.of(grade));
        return this;
    }

    /** Returns why the lead has its grade, in English. */
    String whyGraded() {
        return wording(Language.EN).tell(engine.explainGrade(state, known()).orElseThrow());
    }

    /** Checks when a clock of an activity, or of the lead, is due. */
    Story clock(String clock, String due) {
        assertThat(state.clocks())
                .filteredOn(run -> run.clock().value().equals(clock) && run.isOpen())
                .extracting(ClockRun::due)
                .as(clock)
                .containsExactly(Optional.of(new Due.At(instant(due))));
        return this;
    }

    /** Checks when a cadence is due next. */
    Story cadence(String cadence, String due) {
        assertThat(state.cadences())
                .filteredOn(run -> run.cadence().value().equals(cadence))
                .extracting(run -> run.due())
                .as(cadence)
                .containsExactly(new Due.At(instant(due)));
        return this;
    }

    /** Checks when time alone does something next. */
    Story nextDue(String due) {
        assertThat(state.nextDueAt()).contains(instant(due));
        return this;
    }

    /** Says something of the policy that no command is about. */
    Story reads(String rules, Label label) {
        assertThat(label.isEmpty()).isFalse();
        heading(rules, "reads");
        told.forEach((language, lines) ->
                lines.append("    ").append(label.in(language)).append('\n'));
        return this;
    }

    /** Checks that the plan of targets is approved, or refused for problems at these places. */
    Story approves(String rules, TargetPlan plan, String... refusedAt) {
        Approval approval = engine.policy().approve(plan, actor, now);
        List<Problem> reasons = approval.fold(yes -> List.of(), Approval.Refused::reasons);
        assertThat(reasons).extracting(Problem::pointer).containsExactly(refusedAt);
        heading(rules, "approve the targets of " + plan.period().orElseThrow());
        List<Message> said = approval.fold(
                yes -> yes.findings().stream().map(TargetPlan.Finding::message).toList(),
                no -> no.reasons().stream().map(Problem::message).toList());
        String mark = reasons.isEmpty() ? "    ! " : "    - ";
        told.forEach((language, lines) -> said.forEach(message ->
                lines.append(mark).append(wording(language).say(message)).append('\n')));
        return this;
    }

    /** Says how far a goal of the targets is reached now. */
    Story progress(String rules, TargetPlan plan, Goal goal, Map<Name, BigDecimal> achieved) {
        Progress progress = Progress.of(
                engine.policy().targets().orElseThrow(),
                plan.period().orElseThrow(),
                goal,
                achieved,
                now,
                Calendars.china().require(engine.policy().calendar()));
        heading(rules, "progress of " + goal.owner().orElseThrow());
        told.forEach((language, lines) ->
                lines.append(wording(language).tell(progress.explanation()).indent(4)));
        return this;
    }

    /** Checks what is to be said now. */
    Story advises(String rules, String... advice) {
        Agenda agenda = engine.agenda(state, known(), now);
        assertThat(agenda.advice()).extracting(hint -> hint.advice().value()).containsExactlyInAnyOrder(advice);
        heading(rules, "advice");
        agenda.advice()
                .forEach(hint -> told.forEach((language, lines) ->
                        lines.append("    ").append(hint.say().in(language)).append('\n')));
        return this;
    }

    /** Checks which automatic moves wait for requirements. */
    Story waits(String rules, String move, String... requirements) {
        Agenda agenda = engine.agenda(state, known(), now);
        assertThat(agenda.waiting()).extracting(it -> it.move().value()).containsExactly(move);
        List<Blocker> blockers = agenda.waiting().get(0).blockers();
        assertThat(Answer.names(blockers)).containsExactly(requirements);
        heading(rules, move + " waits");
        told.forEach((language, lines) -> blockers.forEach(blocker -> lines.append("    - ")
                .append(wording(language).say(blocker.message()))
                .append('\n')));
        return this;
    }

    /** Says on which days a routine of the team falls. */
    Story routine(String rules, String cadence, String startInclusive, String endExclusive) {
        List<LocalDate> dates = CadenceRules.of(
                        Objects.requireNonNull(engine.policy().cadences().get(Name.of(cadence))),
                        Calendars.china().require(engine.policy().calendar()))
                .dates(LocalDate.parse(startInclusive), LocalDate.parse(endExclusive));
        heading(rules, cadence);
        dates.forEach(date -> say("    " + date));
        return this;
    }

    FunnelEngine engine() {
        return engine;
    }

    LeadState state() {
        return state;
    }

    String told(Language language) {
        return Objects.requireNonNull(told.get(language)).toString();
    }

    Set<String> cited() {
        return Collections.unmodifiableSet(cited);
    }

    /** Returns what comes of the story when the test kit plays it. */
    Outcome played() {
        return scenario.run(engine);
    }

    /**
     * Checks that the story is the one on record, word for word, that its events alone give the state, and that the test kit
     * plays it the same way. Another story is written below {@code target/golden}; once it is right, it becomes the record.
     */
    void isOnRecord(String name) throws IOException {
        LeadState replayed = LeadState.none(state.lead());
        for (Event event : events) {
            replayed = replayed.apply(event);
        }
        assertThat(replayed).isEqualTo(state);
        assertThat(played().events())
                .isEqualTo(events.stream().map(Outcome::words).toList());
        StoryRecord.check(name, this::told);
    }
}
