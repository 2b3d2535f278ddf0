package org.openfunnel.rules.internal.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Requirement;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;

/** Reads stages and moves. */
final class FunnelReader {
    private static final Map<String, Stage.Kind> KINDS = Choices.of(Stage.Kind.values(), Stage.Kind::word);

    private final Rules rules;

    FunnelReader(Rules rules) {
        this.rules = rules;
    }

    List<Stage> stages(ValueCursor cursor) {
        return Names.once(cursor, stage -> stage.object(this::stage), Stage::id);
    }

    private Optional<Stage> stage(ObjectCursor object) {
        Optional<Name> id = object.required("id").name();
        Header header = rules.headers().read(object);
        Optional<Stage.Kind> kind = object.required("kind").choice(KINDS);
        Label status = Headers.label(object.optional("status"));
        List<Requirement> enter = rules.requirements().read(object.optional("enter"));
        List<Requirement> leave = rules.requirements().read(object.optional("leave"));
        Label goal = Headers.label(object.optional("goal"));
        Label ifWeak = Headers.label(object.optional("ifWeak"));
        return object.build(
                () -> new Stage(id.orElseThrow(), header, kind.orElseThrow(), status, enter, leave, goal, ifWeak));
    }

    List<Move> moves(ValueCursor cursor) {
        return List.copyOf(cursor.byName((id, value) -> value.object(object -> move(id, object)))
                .values());
    }

    private Optional<Move> move(Name id, ObjectCursor object) {
        Header header = rules.headers().read(object);
        Set<Name> from = from(object.required("from"));
        Optional<Name> to = object.required("to").name();
        Name on = object.optional("on").name().orElse(id);
        boolean isAuto = object.optional("auto").flag().orElse(false);
        Set<Name> over = Names.set(object.optional("over"));
        Set<Name> by = Names.set(object.optional("by"));
        List<Fact> input = rules.facts(object.optional("input"));
        Map<Name, FactType> inputs = new TreeMap<>();
        input.forEach(fact -> inputs.put(fact.name(), fact.type()));
        Optional<Condition> when = rules.conditions().reading(inputs).read(object.optional("when"));
        List<Requirement> requires = rules.requirements(inputs).read(object.optional("requires"));
        return object.build(
                () -> new Move(id, header, from, to.orElseThrow(), on, isAuto, over, by, input, when, requires));
    }

    /** Returns the stages of a list, or none for the words {@code any-open}. */
    private static Set<Name> from(ValueCursor cursor) {
        if (cursor.isText()) {
            cursor.choice(Map.of("any-open", true));
            return Set.of();
        }
        return Names.set(cursor);
    }
}
