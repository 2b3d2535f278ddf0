package org.openfunnel.rules.internal.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openfunnel.condition.Condition;
import org.openfunnel.fact.Fact;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;
import org.openfunnel.policy.Advice;
import org.openfunnel.policy.Claim;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.policy.NamedCondition;
import org.openfunnel.policy.PolicyBuilder;
import org.openfunnel.policy.Role;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;

/** Reads a whole document, section by section. */
final class PolicyReader {
    private final Rules rules;
    private final ObjectCursor document;
    private final List<Consumer<PolicyBuilder>> sections = new ArrayList<>();

    private PolicyReader(ObjectCursor document) {
        this.document = document;
        this.rules = Rules.of(document.value());
    }

    /** Returns a builder that holds everything the document says, if all of it can be read. */
    static Optional<PolicyBuilder> read(ObjectCursor document) {
        return new PolicyReader(document).read();
    }

    private Optional<PolicyBuilder> read() {
        document.optional("$schema").text();
        Optional<Start> start = document.required("policy").object(this::start);
        section("roles", this::role, PolicyBuilder::roles);
        var formats =
                document.optional("formats").byName((name, value) -> new FormatReader(rules.headers()).read(value));
        List<Fact> facts = rules.facts(document.optional("facts"));
        section("conditions", this::condition, PolicyBuilder::conditions);
        var work = new WorkReader(rules);
        single("intake", work::intake, PolicyBuilder::intake);
        section("activities", new ActivityReader(rules)::read, PolicyBuilder::activities);
        single("scorecard", new ScoreReader(rules)::read, PolicyBuilder::scorecard);
        single("grading", new GradingReader(rules)::read, PolicyBuilder::grading);
        var funnel = new FunnelReader(rules);
        List<Stage> stages = funnel.stages(document.required("stages"));
        List<Move> moves = funnel.moves(document.optional("moves"));
        single("assignment", work::assignment, PolicyBuilder::assignment);
        single("pool", work::pool, PolicyBuilder::pool);
        section("clocks", new ClockReader(rules)::read, PolicyBuilder::clocks);
        section("cadences", new CadenceReader(rules)::read, PolicyBuilder::cadences);
        single("targets", new TargetReader(rules.headers())::read, PolicyBuilder::targets);
        section("advice", this::advice, PolicyBuilder::advice);
        section("claims", this::claim, PolicyBuilder::claims);
        return document.build(() -> {
            PolicyBuilder builder = start.orElseThrow()
                    .builder(Funnel.of(stages, moves))
                    .formats(new TreeMap<>(formats))
                    .facts(facts);
            sections.forEach(section -> section.accept(builder));
            return builder;
        });
    }

    private <T> void section(
            String key,
            BiFunction<Name, ValueCursor, Optional<T>> rule,
            BiConsumer<PolicyBuilder, Collection<T>> into) {
        Collection<T> read = document.optional(key).byName(rule).values();
        sections.add(builder -> into.accept(builder, read));
    }

    private <T> void single(String key, Function<ValueCursor, Optional<T>> rule, BiConsumer<PolicyBuilder, T> into) {
        rule.apply(document.optional(key)).ifPresent(read -> sections.add(builder -> into.accept(builder, read)));
    }

    private record Start(Name id, String version, String calendar, String handbook, Header header, Label about) {
        PolicyBuilder builder(Funnel funnel) {
            return FunnelPolicy.builder(id.value(), version, calendar, funnel)
                    .handbook(handbook)
                    .header(header)
                    .about(about);
        }
    }

    private Optional<Start> start(ObjectCursor object) {
        Optional<Name> id = object.required("id").name();
        Optional<String> version = object.required("version").text();
        object.required("language").integer(FunnelPolicy.LANGUAGE, FunnelPolicy.LANGUAGE);
        Optional<String> calendar = object.required("calendar").text();
        String handbook = object.optional("handbook").text().orElse("");
        Header header = rules.headers().read(object);
        Label about = Headers.label(object.optional("about"));
        return object.build(() ->
                new Start(id.orElseThrow(), version.orElseThrow(), calendar.orElseThrow(), handbook, header, about));
    }

    private Optional<Role> role(Name id, ValueCursor cursor) {
        return cursor.object(object -> {
            Header header = rules.headers().read(object);
            Set<Name> is = Names.set(object.optional("is"));
            return object.build(() -> new Role(id, header, is));
        });
    }

    private Optional<NamedCondition> condition(Name id, ValueCursor cursor) {
        return cursor.object(object -> {
            Header header = rules.headers().read(object);
            Optional<Condition> check = rules.conditions().read(object.required("check"));
            return object.build(() -> new NamedCondition(id, header, check.orElseThrow()));
        });
    }

    private Optional<Advice> advice(Name id, ValueCursor cursor) {
        return cursor.object(object -> {
            Header header = rules.headers().read(object);
            Optional<Condition> when = rules.conditions().read(object.required("when"));
            Label say = Headers.label(object.required("say"));
            return object.build(() -> new Advice(id, header, when.orElseThrow(), say));
        });
    }

    private Optional<Claim> claim(Name id, ValueCursor cursor) {
        return cursor.object(object -> {
            Header header = rules.headers().read(object);
            Optional<Condition> when = rules.conditions().read(object.optional("when"));
            Optional<Condition> then = rules.conditions().read(object.required("then"));
            return object.build(() -> new Claim(id, header, when, then.orElseThrow()));
        });
    }
}
