package org.openfunnel.rules.internal.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Requirement;
import org.openfunnel.lead.DuplicateRule;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Assignment;
import org.openfunnel.ownership.Assignment.Acceptance;
import org.openfunnel.ownership.Assignment.Order;
import org.openfunnel.ownership.PoolRule;
import org.openfunnel.policy.Intake;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;
import org.openfunnel.time.Amount;

/** Reads intake, assignment and pool. */
final class WorkReader {
    private static final Map<String, Order> ORDERS = Choices.of(Order.values(), Order::word);

    private final Rules rules;

    WorkReader(Rules rules) {
        this.rules = rules;
    }

    Optional<Intake> intake(ValueCursor cursor) {
        return cursor.object(object -> {
            Header header = rules.headers().read(object);
            Set<Name> by = Names.set(object.optional("by"));
            List<Requirement> requires = rules.requirements().read(object.optional("requires"));
            Optional<DuplicateRule> duplicates = object.optional("duplicates").object(this::duplicates);
            return object.build(() -> new Intake(header, by, requires, duplicates));
        });
    }

    private Optional<DuplicateRule> duplicates(ObjectCursor object) {
        Header header = rules.headers().read(object);
        List<List<Name>> keys = object.required("keys").notEmpty().list(key -> Optional.of(Names.list(key)));
        var found = object.required("found").choice(Requirements.SEVERITIES);
        return object.build(() -> new DuplicateRule(header, keys, found.orElseThrow()));
    }

    Optional<Assignment> assignment(ValueCursor cursor) {
        return cursor.object(this::assignment);
    }

    private Optional<Assignment> assignment(ObjectCursor object) {
        Header header = rules.headers().read(object);
        Optional<Condition> when = rules.conditions().read(object.optional("when"));
        Set<Name> by = Names.set(object.optional("by"));
        List<Requirement> requires = rules.requirements().read(object.optional("requires"));
        Optional<ByGrade<Set<Name>>> candidates =
                Amounts.byGrade(object.required("candidates"), roles -> Optional.of(Names.set(roles)));
        List<Order> order = object.optional("order").notEmpty().distinct(each -> each.choice(ORDERS));
        Optional<Acceptance> accept = object.optional("accept").object(this::acceptance);
        Optional<Name> fallback = object.optional("fallback").name();
        return object.build(
                () -> new Assignment(header, when, by, requires, candidates.orElseThrow(), order, accept, fallback));
    }

    private Optional<Acceptance> acceptance(ObjectCursor object) {
        Header header = rules.headers().read(object);
        Optional<Amount> within = Amounts.read(object.required("within"));
        Optional<Integer> rounds = object.required("rounds").integer(1, Integer.MAX_VALUE);
        return object.build(() -> new Acceptance(header, within.orElseThrow(), rounds.orElseThrow()));
    }

    Optional<PoolRule> pool(ValueCursor cursor) {
        return cursor.object(object -> {
            Header header = rules.headers().read(object);
            Optional<Name> stage = object.required("stage").name();
            Claim claim = object.optional("claim").object(WorkReader::claim).orElse(Claim.FREE);
            return object.build(
                    () -> new PoolRule(header, stage.orElseThrow(), claim.by(), claim.limit(), claim.coolDown()));
        });
    }

    private record Claim(Set<Name> by, Optional<ByGrade<Integer>> limit, Optional<Amount> coolDown) {
        static final Claim FREE = new Claim(Set.of(), Optional.empty(), Optional.empty());
    }

    private static Optional<Claim> claim(ObjectCursor object) {
        Set<Name> by = Names.set(object.optional("by"));
        ValueCursor limit = object.optional("limit");
        Optional<ByGrade<Integer>> limits = limit.isPresent()
                ? Amounts.byGrade(limit, each -> each.integer(1, Integer.MAX_VALUE))
                : Optional.empty();
        Optional<Amount> coolDown = Amounts.read(object.optional("coolDown"));
        return object.build(() -> new Claim(by, limits, coolDown));
    }
}
