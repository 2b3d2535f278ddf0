package org.openfunnel.rules.internal.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Requirement;
import org.openfunnel.lead.DuplicateRule;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Assignment;
import org.openfunnel.ownership.Assignment.Acceptance;
import org.openfunnel.ownership.Assignment.Order;
import org.openfunnel.ownership.Assignment.Selector;
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
        Optional<Selector> selector = object.optional("selector").object(WorkReader::selector);
        Optional<Acceptance> accept = object.optional("accept").object(this::acceptance);
        Optional<Name> fallback = object.optional("fallback").name();
        return object.build(() -> new Assignment(
                header, when, by, requires, candidates.orElseThrow(), order, selector, accept, fallback));
    }

    private static Optional<Selector> selector(ObjectCursor object) {
        Optional<Name> host = object.required("host").name();
        int version = Conditions.version(object);
        List<Name> reads = object.optional("reads").distinct(ValueCursor::name);
        return object.build(() -> new Selector(host.orElseThrow(), version, reads));
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
            PoolRule.Claim claim = object.optional("claim").object(this::claim).orElse(PoolRule.Claim.FREE);
            Optional<PoolRule.Protection> protection =
                    object.optional("protection").object(this::protection);
            return object.build(() -> new PoolRule(header, stage.orElseThrow(), claim, protection));
        });
    }

    private Optional<PoolRule.Claim> claim(ObjectCursor object) {
        Optional<Name> to = object.optional("to").name();
        Set<Name> by = Names.set(object.optional("by"));
        List<Requirement> requires = rules.requirements().read(object.optional("requires"));
        Optional<PoolRule.Limit> limit = object.optional("limit").object(WorkReader::limit);
        Optional<Amount> coolDown = Amounts.read(object.optional("coolDown"));
        return object.build(() -> new PoolRule.Claim(to, by, requires, limit, coolDown));
    }

    private static Optional<PoolRule.Limit> limit(ObjectCursor object) {
        Optional<Integer> total = object.optional("total").integer(1, Integer.MAX_VALUE);
        var byGrade = new TreeMap<>(
                object.optional("byGrade").notEmpty().byName((grade, each) -> each.integer(1, Integer.MAX_VALUE)));
        Optional<Amount> per = Amounts.read(object.required("per"));
        return object.build(() -> new PoolRule.Limit(total, byGrade, per.orElseThrow()));
    }

    private Optional<PoolRule.Protection> protection(ObjectCursor object) {
        Optional<Amount> within = Amounts.read(object.required("within"));
        Optional<PoolRule.Extension> extension = object.optional("extend").object(this::extension);
        Optional<Amount> atMost = Amounts.read(object.optional("atMost"));
        return object.build(() -> new PoolRule.Protection(within.orElseThrow(), extension, atMost));
    }

    private Optional<PoolRule.Extension> extension(ObjectCursor object) {
        Optional<Moment> on = rules.moments().read(object.required("on"));
        Optional<Amount> by = Amounts.read(object.required("by"));
        return object.build(() -> new PoolRule.Extension(on.orElseThrow(), by.orElseThrow()));
    }
}
