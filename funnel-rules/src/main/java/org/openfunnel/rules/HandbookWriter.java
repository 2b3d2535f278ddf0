package org.openfunnel.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.condition.Requirement;
import org.openfunnel.explain.Kind;
import org.openfunnel.followup.Cadence;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingPrinter;
import org.openfunnel.score.Behaviour;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Interpolation;
import org.openfunnel.score.Points;
import org.openfunnel.score.Scorecard.Bin;
import org.openfunnel.score.Scorecard.Characteristic;
import org.openfunnel.sla.Allowance;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.Amount;

/** Writes a policy down in one language, section by section. */
final class HandbookWriter {
    private final FunnelPolicy policy;
    private final List<Finding> findings;
    private final Language language;
    private final HandbookTexts texts;
    private final ConditionWords words;
    private final Markdown out = new Markdown();

    HandbookWriter(FunnelPolicy policy, List<Finding> findings, Language language) {
        this.policy = policy;
        this.findings = findings;
        this.language = language;
        this.texts = new HandbookTexts(language);
        this.words = new ConditionWords(policy, language);
    }

    String text() {
        Label title = policy.header().label();
        out.heading(1, title.isEmpty() ? policy.id().value() : title.in(language));
        out.paragraph(policy.about().in(language));
        out.paragraph(texts.of(
                "version",
                policy.id(),
                policy.version(),
                policy.calendar(),
                policy.hash().substring(0, 12)));
        stages();
        score();
        grades();
        moves();
        work();
        policy.targets().ifPresent(targets -> new TargetSection(words, texts, this::source).write(targets, out));
        findings();
        return out.toString();
    }

    private String source(Header header) {
        List<String> from = new ArrayList<>();
        header.sources().forEach(source -> from.add(source.id()));
        if (!header.own().isEmpty()) {
            from.add(texts.of("own", header.own().in(language)));
        }
        return String.join(texts.of("list"), from);
    }

    private List<String> head(String... keys) {
        List<String> head = new ArrayList<>();
        for (String key : keys) {
            head.add(texts.of("column." + key));
        }
        return head;
    }

    private void stages() {
        out.heading(2, texts.of("section.stages"));
        List<String> diagram = new ArrayList<>(List.of("stateDiagram-v2"));
        List<List<String>> table = new ArrayList<>(List.of(head("stage", "kind", "enter", "leave", "source")));
        diagram.add("  [*] --> " + id(policy.funnel().start().id()));
        for (Stage stage : policy.funnel().stages()) {
            diagram.add("  " + id(stage.id()) + " : " + plain(words.name(Kind.STAGE, stage.id())));
            table.add(List.of(
                    words.name(Kind.STAGE, stage.id()),
                    texts.of("kind." + stage.kind().word()),
                    requirements(stage.enter()),
                    requirements(stage.leave()),
                    source(stage.header())));
        }
        for (Move move : policy.funnel().moves()) {
            for (Stage stage : policy.funnel().stages()) {
                if (policy.funnel().leaves(move, stage.id())) {
                    diagram.add("  " + id(stage.id()) + " --> " + id(move.to()) + " : "
                            + plain(words.name(Kind.MOVE, move.id())));
                }
            }
        }
        out.fence("mermaid", diagram);
        out.table(table);
    }

    /** A name as Mermaid takes it for the id of a state. */
    private static String id(Name name) {
        return name.value().replace('-', '_').replace('.', '_');
    }

    /** A label without the characters that end a label in Mermaid. */
    private static String plain(String text) {
        return text.replace(':', ' ').replace(';', ' ').replace('"', '\'').strip();
    }

    private String requirements(List<Requirement> requirements) {
        List<String> all = new ArrayList<>();
        for (Requirement requirement : requirements) {
            String check = words.say(requirement.check());
            all.add(requirement.severity() == Requirement.Severity.WARN ? texts.of("warns", check) : check);
        }
        return String.join("; ", all);
    }

    private void score() {
        policy.scorecard().ifPresent(card -> {
            out.heading(2, texts.of("section.score"));
            out.paragraph(texts.of("points", card.min(), card.max()));
            if (!card.baseline().equals(Points.ZERO)) {
                out.paragraph(texts.of("baseline", card.baseline()));
            }
            List<List<String>> table =
                    new ArrayList<>(List.of(head("characteristic", "bin", "when", "points", "source")));
            for (Characteristic one : card.characteristics()) {
                String name = words.name(Kind.CHARACTERISTIC, one.id());
                one.rated()
                        .ifPresent(fact -> table.add(List.of(
                                name,
                                texts.of("rated"),
                                words.name(Kind.FACT, fact),
                                texts.of("from-to", one.min(), one.max()),
                                source(one.header()))));
                one.interpolation().ifPresent(line -> table.add(line(name, one, line)));
                one.behaviour().ifPresent(it -> it.deeds().forEach(deed -> table.add(deed(name, one, deed))));
                for (Bin bin : one.bins()) {
                    table.add(List.of(
                            name,
                            words.name(Kind.BIN, Name.of(one.id() + "." + bin.id())),
                            words.say(bin.when()),
                            bin.points().toString(),
                            source(bin.header())));
                }
            }
            out.table(table);
            weights(card.characteristics().stream()
                    .filter(Characteristic::isWeighted)
                    .toList());
        });
    }

    private void weights(List<Characteristic> weighted) {
        weighted.forEach(one -> out.item(texts.of(
                "weight",
                words.name(Kind.CHARACTERISTIC, one.id()),
                one.weight().toPlainString(),
                one.min(),
                one.max())));
        if (!weighted.isEmpty()) {
            out.end();
        }
    }

    private List<String> deed(String name, Characteristic one, Behaviour.Deed deed) {
        String each = texts.of("each-time", deed.points());
        String limit = deed.atMost().map(most -> texts.of("at-most", most)).orElse("");
        return List.of(
                name,
                words.name(Kind.BIN, Name.of(one.id() + "." + deed.id())),
                words.say(deed.on()),
                each + limit + deed.decay().map(this::decay).orElse(""),
                source(deed.header()));
    }

    private String decay(Behaviour.Decay decay) {
        if (decay instanceof Behaviour.Decay.HalfLife half) {
            return texts.of("half-life", half.days());
        }
        if (decay instanceof Behaviour.Decay.Linear linear) {
            return texts.of("linear", linear.days());
        }
        if (decay instanceof Behaviour.Decay.Window window) {
            return texts.of("window", window.days());
        }
        return ((Behaviour.Decay.Stepwise) decay)
                .steps().stream()
                        .map(step ->
                                texts.of("from-day", step.fromDay(), step.keep().toPlainString()))
                        .collect(Collectors.joining());
    }

    private List<String> line(String name, Characteristic one, Interpolation line) {
        String along = line.along().stream()
                .map(knot -> texts.of("knot", knot.at().toPlainString(), knot.points()))
                .collect(Collectors.joining("; "));
        return List.of(name, texts.of("interpolated"), words.name(Kind.FACT, line.fact()), along, source(one.header()));
    }

    private void grades() {
        policy.grading().ifPresent(grading -> {
            out.heading(2, texts.of("section.grades"));
            List<List<String>> table = new ArrayList<>(List.of(head("grade", "when", "source")));
            for (Grading.Row row : grading.grades()) {
                table.add(List.of(
                        words.name(Kind.GRADE, row.id()),
                        row.when().map(words::say).orElse(texts.of("by-hand")),
                        source(row.header())));
            }
            out.table(table);
            grading.hit().ifPresent(hit -> out.paragraph(texts.of("hit." + hit.word())));
            grading.knockouts()
                    .forEach(rule -> out.item(texts.of(
                            "knockout",
                            words.name(Kind.GRADE, rule.grade()),
                            words.say(rule.when()),
                            source(rule.header()))));
            grading.caps()
                    .forEach(cap -> out.item(texts.of(
                            "cap", words.name(Kind.GRADE, cap.best()), words.say(cap.when()), source(cap.header()))));
            out.end();
        });
    }

    private void moves() {
        out.heading(2, texts.of("section.moves"));
        List<List<String>> table =
                new ArrayList<>(List.of(head("move", "from", "to", "who", "when", "requires", "source")));
        for (Move move : policy.funnel().moves()) {
            String who = move.by().isEmpty() ? texts.of("everybody") : words.names(Kind.ROLE, move.by());
            table.add(List.of(
                    words.name(Kind.MOVE, move.id()),
                    move.isFromAnyOpen() ? texts.of("any-open") : words.names(Kind.STAGE, move.from()),
                    words.name(Kind.STAGE, move.to()),
                    move.isAuto() ? texts.of("auto") : who,
                    move.when().map(words::say).orElse(""),
                    requirements(move.requires()),
                    source(move.header())));
        }
        out.table(table);
    }

    private void work() {
        policy.assignment().ifPresent(assignment -> {
            out.heading(2, texts.of("section.assignment"));
            out.item(texts.of("candidates", byGrade(assignment.candidates(), roles -> words.names(Kind.ROLE, roles))));
            assignment.selector().ifPresent(selector -> out.item(texts.of("selector", selector)));
            assignment
                    .accept()
                    .ifPresent(accept -> out.item(texts.of("accept", words.amount(accept.within()), accept.rounds())));
            assignment.fallback().ifPresent(role -> out.item(texts.of("fallback", words.name(Kind.ROLE, role))));
            out.end();
        });
        out.heading(2, texts.of("section.time"));
        List<List<String>> table = new ArrayList<>(List.of(head("rule", "start", "stop", "within", "who", "source")));
        policy.clocks().values().forEach(clock -> table.add(clock(clock)));
        policy.cadences().values().forEach(cadence -> table.add(cadence(cadence)));
        out.table(table);
    }

    private List<String> clock(SlaClock clock) {
        return List.of(
                words.name(Kind.CLOCK, clock.id()),
                words.say(clock.start()),
                words.say(clock.stop()),
                within(clock.within()),
                who(clock.who()),
                source(clock.header()));
    }

    private String within(Allowance allowance) {
        return allowance instanceof Allowance.Within within
                ? byGrade(within.amount(), words::amount)
                : texts.of("promised", ((Allowance.Until) allowance).attribute());
    }

    private List<String> cadence(Cadence cadence) {
        String what = String.join(
                texts.of("list"),
                cadence.touches().stream()
                        .map(touch -> words.say(touch.moment()))
                        .toList());
        return List.of(
                words.name(Kind.CADENCE, cadence.id()),
                cadence.anchor().map(words::say).orElse(texts.of("team")),
                what,
                byGrade(cadence.every(), period -> texts.of("every-period", words.amount((Amount) period))),
                who(cadence.who()),
                source(cadence.header()));
    }

    private String who(Optional<Name> role) {
        return role.map(name -> words.name(Kind.ROLE, name)).orElse(texts.of("owner"));
    }

    private <T> String byGrade(ByGrade<T> value, Function<T, String> say) {
        if (value.always().isPresent()) {
            return say.apply(value.always().get());
        }
        List<String> all = new ArrayList<>();
        for (Map.Entry<Name, T> entry : value.byGrade().entrySet()) {
            all.add(entry.getKey() + ": " + say.apply(entry.getValue()));
        }
        return String.join("; ", all);
    }

    private void findings() {
        out.heading(2, texts.of("section.findings"));
        if (findings.isEmpty()) {
            out.paragraph(texts.of("no-findings"));
            return;
        }
        FindingPrinter printer = FindingPrinter.in(language);
        findings.forEach(finding -> out.item(printer.text(finding).strip()));
        out.end();
    }
}
