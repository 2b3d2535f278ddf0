package org.openfunnel.lead;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;

/** The facts that every lead has, whatever the policy. Sources: S0-08, S1-03, S2-02, S3-11, S4-02. */
public final class StandardLead {
    private static final List<Fact> FACTS = List.of(
            text("company.name", "Company", "公司名称"),
            text("company.industry", "Industry", "行业"),
            Fact.of("company.employees", FactType.integer(0, 100_000_000)).with(label("Employees", "公司规模（人数）")),
            text("contact.name", "Contact", "联系人").asPersonal(),
            text("contact.title", "Title of the contact", "联系人职位"),
            text("contact.phone", "Phone", "联系电话").asPersonal(),
            text("contact.email", "E-mail", "邮箱").asPersonal(),
            text("need.description", "Need", "需求描述"),
            text("need.direction", "Direction of the need", "初步需求方向"),
            text("source.channel", "Channel", "来源渠道"),
            text("source.detail", "Source in detail", "具体来源"),
            time("registered.at", "Registered at", "登记时间"),
            time("received.at", "Received at", "获知时间"),
            text("first-owner", "First owner", "初步对接人"));

    private StandardLead() {}

    private static Fact text(String name, String en, String zh) {
        return Fact.of(name, new FactType.Text()).with(label(en, zh));
    }

    private static Fact time(String name, String en, String zh) {
        return Fact.of(name, new FactType.Time()).with(label(en, zh));
    }

    private static Header label(String en, String zh) {
        return Header.NONE.withLabel(Label.of(en, zh));
    }

    /** Returns the facts, in a fixed order. */
    public static List<Fact> facts() {
        return FACTS;
    }

    /**
     * Returns the standard facts with those that a policy declares: a fact of a standard name takes the place of the standard
     * one, and keeps its label and its personal mark unless it has its own; the others follow in the order declared.
     *
     * @throws IllegalArgumentException if a name is declared twice
     */
    public static List<Fact> with(List<Fact> declared) {
        Map<Name, Fact> all = new LinkedHashMap<>();
        FACTS.forEach(fact -> all.put(fact.name(), fact));
        Map<Name, Fact> own = new LinkedHashMap<>();
        for (Fact fact : declared) {
            if (own.put(fact.name(), fact) != null) {
                throw new IllegalArgumentException("fact `" + fact.name() + "` is declared twice");
            }
            all.merge(fact.name(), fact, StandardLead::narrowed);
        }
        return new ArrayList<>(all.values());
    }

    private static Fact narrowed(Fact standard, Fact declared) {
        Fact labelled = declared.header().label().isEmpty()
                ? declared.with(new Header(
                        standard.header().label(),
                        declared.header().sources(),
                        declared.header().own(),
                        declared.header().note()))
                : declared;
        return standard.isPersonal() ? labelled.asPersonal() : labelled;
    }
}
