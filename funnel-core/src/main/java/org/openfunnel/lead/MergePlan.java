package org.openfunnel.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;

/**
 * How the copies of one lead would become one: a proposal as data, for a person to confirm or change. Nothing is merged.
 *
 * <p>The lead registered first survives, since its history is the longest. For each fact its own value stays; where it has none,
 * the newest copy that knows one gives it. What other copies say differently stands beside it.
 *
 * @param survivor the lead that stays
 * @param absorbed the other leads, in the order of their registration
 * @param fields what the survivor would know, in the order of the catalogue; facts that nobody knows are left out
 */
public record MergePlan(LeadId survivor, List<LeadId> absorbed, List<Field> fields) {
    /**
     * One copy of a lead.
     *
     * @param lead the lead
     * @param registeredAt when it was registered
     * @param facts what is known about it
     */
    public record Copy(LeadId lead, Instant registeredAt, Facts facts) {
        /** Refuses null. */
        public Copy {
            Objects.requireNonNull(lead, "lead");
            Objects.requireNonNull(registeredAt, "registeredAt");
            Objects.requireNonNull(facts, "facts");
        }
    }

    /**
     * What one copy says about a fact.
     *
     * @param value the value
     * @param from the lead that has it
     */
    public record Said(Value value, LeadId from) {
        /** Refuses null. */
        public Said {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(from, "from");
        }
    }

    /**
     * What the survivor would know about one fact.
     *
     * @param fact the fact
     * @param kept the value it would have
     * @param others what other copies say differently, in the order of their registration
     */
    public record Field(Name fact, Said kept, List<Said> others) {
        /** Copies the list in. */
        public Field {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(kept, "kept");
            others = List.copyOf(others);
        }
    }

    /** Copies the lists in. */
    public MergePlan {
        Objects.requireNonNull(survivor, "survivor");
        absorbed = List.copyOf(absorbed);
        fields = List.copyOf(fields);
    }

    /**
     * Returns the plan for the copies of one lead. Copies registered at one instant stand in the order of their ids.
     *
     * @throws IllegalArgumentException if there is no copy, or their facts belong to different catalogues
     */
    public static MergePlan of(List<Copy> copies) {
        if (copies.isEmpty()) {
            throw new IllegalArgumentException("a merge needs at least one copy");
        }
        FactCatalog catalog = copies.get(0).facts().catalog();
        if (copies.stream().anyMatch(copy -> !copy.facts().catalog().equals(catalog))) {
            throw new IllegalArgumentException("the facts of the copies must belong to one catalogue");
        }
        List<Copy> ordered = copies.stream()
                .sorted(Comparator.comparing(Copy::registeredAt).thenComparing(Copy::lead))
                .toList();
        List<LeadId> ids = ordered.stream().map(Copy::lead).toList();
        return new MergePlan(ids.get(0), ids.subList(1, ids.size()), fields(ordered, catalog));
    }

    private static List<Field> fields(List<Copy> ordered, FactCatalog catalog) {
        var fields = new ArrayList<Field>();
        for (int slot = 0; slot < catalog.hostSize(); slot++) {
            Fact fact = catalog.fact(slot);
            field(fact.name(), said(ordered, slot), ordered.get(0).lead()).ifPresent(fields::add);
        }
        return fields;
    }

    private static List<Said> said(List<Copy> ordered, int slot) {
        var said = new ArrayList<Said>();
        ordered.forEach(copy -> copy.facts().value(slot).ifPresent(value -> said.add(new Said(value, copy.lead()))));
        return said;
    }

    private static Optional<Field> field(Name fact, List<Said> said, LeadId survivor) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        boolean isOwn = said.get(0).from().equals(survivor);
        Said kept = isOwn ? said.get(0) : said.get(said.size() - 1);
        List<Said> others =
                said.stream().filter(it -> !it.value().equals(kept.value())).toList();
        return Optional.of(new Field(fact, kept, others));
    }
}
