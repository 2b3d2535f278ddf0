package org.openfunnel.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.lead.MergePlan.Copy;
import org.openfunnel.lead.MergePlan.Field;
import org.openfunnel.lead.MergePlan.Said;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;

class MergePlanTest {
    private static final FactCatalog CATALOG = FactCatalog.of(StandardLead.facts());
    private static final Instant MONDAY = Instant.parse("2026-02-02T01:00:00Z");

    private static Copy copy(String id, long hours, Facts.Builder facts) {
        return new Copy(LeadId.of(id), MONDAY.plusSeconds(hours * 3600), facts.build());
    }

    private static Said said(String value, String from) {
        return new Said(Value.of(value), LeadId.of(from));
    }

    @Test
    void theFirstRegisteredSurvivesAndTheNewestFillsItsGaps() {
        MergePlan plan = MergePlan.of(List.of(
                copy("b", 2, CATALOG.given().set("company.name", "Acme Ltd").set("contact.title", "CTO")),
                copy("c", 1, CATALOG.given().set("company.name", "Acme").set("contact.title", "CEO")),
                copy("a", 0, CATALOG.given().set("company.name", "Acme"))));
        assertThat(plan.survivor()).isEqualTo(LeadId.of("a"));
        assertThat(plan.absorbed()).containsExactly(LeadId.of("c"), LeadId.of("b"));
        assertThat(plan.fields())
                .containsExactly(
                        new Field(Name.of("company.name"), said("Acme", "a"), List.of(said("Acme Ltd", "b"))),
                        new Field(Name.of("contact.title"), said("CTO", "b"), List.of(said("CEO", "c"))));
    }

    @Test
    void copiesOfOneInstantGoByTheirIds() {
        MergePlan plan = MergePlan.of(List.of(copy("y", 0, CATALOG.given()), copy("x", 0, CATALOG.given())));
        assertThat(plan).isEqualTo(new MergePlan(LeadId.of("x"), List.of(LeadId.of("y")), List.of()));
    }

    @Test
    void refusesNothingToMergeAndFactsOfTwoCatalogues() {
        FactCatalog other = FactCatalog.of(StandardLead.facts().subList(0, 1));
        assertThatThrownBy(() -> MergePlan.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MergePlan.of(List.of(copy("a", 0, CATALOG.given()), copy("b", 1, other.given()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the facts of the copies must belong to one catalogue");
    }
}
