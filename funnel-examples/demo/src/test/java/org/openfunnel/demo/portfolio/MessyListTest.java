package org.openfunnel.demo.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openfunnel.demo.Bant;
import org.openfunnel.demo.chapter.Setting;
import org.openfunnel.demo.leads.BadInputException;
import org.openfunnel.demo.leads.JsonObjects;
import org.openfunnel.demo.leads.Lead;
import org.openfunnel.demo.leads.LeadSource;
import org.openfunnel.demo.leads.Mapping;
import org.openfunnel.demo.leads.SharedData;
import org.openfunnel.demo.leads.Unread;
import org.openfunnel.demo.leads.Unread.Problem;
import org.openfunnel.demo.text.Said;
import org.openfunnel.lead.Duplicates;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.rules.intake.Intake;
import org.openfunnel.rules.intake.IntakeFinding;
import org.openfunnel.rules.intake.IntakeProfile;
import org.openfunnel.rules.intake.IntakeResult;
import org.openfunnel.rules.intake.LeadField;
import org.openfunnel.rules.intake.LeadForm;
import org.openfunnel.rules.intake.PhoneNormaliser.Kind;

/** A list with every kind of dirt, beside a verdict for each row that was written down independently of this project. */
class MessyListTest {
    private static final Setting SETTING = Bant.setting();
    private static final Instant AS_OF = Instant.parse("2026-02-13T10:20:00Z");
    private static final Map<LeadField, String> COLUMNS = Map.of(
            LeadField.COMPANY,
            "公司名称",
            LeadField.CONTACT,
            "联系人",
            LeadField.TITLE,
            "职位",
            LeadField.PHONE,
            "电话",
            LeadField.EMAIL,
            "邮箱",
            LeadField.SOURCE,
            "来源",
            LeadField.REGISTERED_AT,
            "登记时间");
    private static final Set<String> OPEN_VERDICTS =
            Set.of("normalisable_or_invalid", "multi", "either", "landline", "service", "foreign");
    private static final Set<String> MOBILES =
            Set.of("valid", "normalisable", "normalisable_or_invalid", "multi", "either");
    private static final int PHONE_COLUMN = 5;
    private static final int EMAIL_COLUMN = 6;

    private static Map<String, Map<String, String>> expected() throws Exception {
        String lines = Files.readString(SharedData.require("messy/expected.jsonl"));
        Map<String, Map<String, String>> byId = new LinkedHashMap<>();
        JsonObjects.read(lines).forEach(row -> byId.put(row.get("id"), row));
        assertThat(byId).hasSize(166);
        return byId;
    }

    private static Mapping mapping(String name) throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/mappings", name + ".csv"));
        return Mapping.read(
                name, bytes, SETTING.engine().catalog(), SETTING.calendar().zone());
    }

    private static LeadSource source(String file) throws Exception {
        return LeadSource.of(file, Files.readAllBytes(SharedData.require("messy/" + file)));
    }

    /** Every row of a file with the problems of its cells; rows that are no leads have no lead. */
    private record Rows(Map<String, Lead> leads, Map<String, List<Problem>> problems, List<Unread> noLeads)
            implements Mapping.Sink {
        static Rows of(String file) throws Exception {
            var rows = new Rows(new LinkedHashMap<>(), new TreeMap<>(), new ArrayList<>());
            mapping("messy").stream(source(file), rows);
            return rows;
        }

        @Override
        public void lead(Lead lead, List<Problem> found) {
            leads.put(lead.name(), lead);
            problems.put(lead.name(), found);
        }

        @Override
        public void unread(Unread row) {
            noLeads.add(row);
        }

        Optional<String> value(String id, String fact) {
            return leads.get(id).facts().value(Name.of(fact)).map(Object::toString);
        }

        List<String> badColumns(String id) {
            return problems.get(id).stream().map(Problem::header).distinct().toList();
        }
    }

    private static PortfolioResult work(String file, String mapping) throws Exception {
        var portfolio = new Portfolio(SETTING, mapping(mapping), source(file), new Roster(List.of()), AS_OF);
        return portfolio.work(PortfolioFiles.in(Optional.empty()), rows -> {});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leads_utf8.csv",
                "leads_utf8_bom_crlf.csv",
                "leads_utf16le_bom.csv",
                "leads_gb18030.csv",
                "leads_semicolon.csv",
                "leads.tsv"
            })
    void everyFileReadsTheSameRows(String file) throws Exception {
        assertSame(Rows.of(file), expected().keySet());
    }

    @ParameterizedTest
    @CsvSource({"leads_gbk.csv, 159", "leads_mixed_gbk_utf8.csv, 40"})
    void filesInGbkAndInTwoEncodingsReadTheirRows(String file, int size) throws Exception {
        Rows rows = Rows.of(file);
        assertThat(rows.leads()).hasSize(size);
        assertSame(rows, rows.leads().keySet());
    }

    private static void assertSame(Rows rows, Set<String> ids) throws Exception {
        Map<String, Map<String, String>> expected = expected();
        assertThat(rows.noLeads()).isEmpty();
        assertThat(rows.leads().keySet()).containsExactlyInAnyOrderElementsOf(ids);
        rows.leads()
                .forEach((id, lead) -> COLUMNS.forEach(
                        (field, column) -> assertThat(lead.form().text(field))
                                .as(id + " " + column)
                                .isEqualTo(expected.get(id).get(column).strip())));
    }

    @Test
    void everyPhoneIsJudgedAsStated() throws Exception {
        Set<LeadField> phone = Set.of(LeadField.PHONE);
        Intake intake = Intake.of(IntakeProfile.practical().requiring(phone).reading(new WorldPhones()));
        Intake strict = Intake.of(IntakeProfile.strict().requiring(phone).withConsent(false));
        Map<String, Lead> leads = Rows.of("leads_utf8.csv").leads();
        expected().forEach((id, row) -> {
            LeadForm form = leads.get(id).form().with(LeadField.EMAIL, "");
            IntakeResult result = intake.check(form);
            String verdict = row.get("phone_verdict");
            assertJudged(id, verdict, row.get("phone_canonical"), result, LeadField.PHONE, PHONE_COLUMN);
            Optional<Boolean> isMobile = result.fold(
                    accepted -> accepted.lead().phone().map(it -> it.kind() == Kind.MOBILE),
                    rejected -> Optional.empty());
            isMobile.ifPresent(it -> assertThat(it).as(id).isEqualTo(MOBILES.contains(verdict)));
            assertThat(strict.check(form) instanceof IntakeResult.Accepted)
                    .as(id)
                    .isEqualTo(isMobile.orElse(false));
        });
    }

    @Test
    void everyEmailIsJudgedAsStated() throws Exception {
        Intake intake = Intake.of(IntakeProfile.practical().requiring(Set.of(LeadField.EMAIL)));
        Map<String, Lead> leads = Rows.of("leads_utf8.csv").leads();
        expected()
                .forEach((id, row) -> assertJudged(
                        id,
                        row.get("email_verdict"),
                        row.get("email_canonical"),
                        intake.check(leads.get(id).form().with(LeadField.PHONE, "")),
                        LeadField.EMAIL,
                        EMAIL_COLUMN));
    }

    private static void assertJudged(
            String id, String verdict, String canonical, IntakeResult result, LeadField field, int column) {
        Optional<String> normal =
                result.fold(accepted -> Optional.of(accepted.lead().normal(field)), rejected -> Optional.empty());
        switch (verdict) {
            case "valid", "normalisable" -> assertThat(normal).as(id).isPresent();
            case "invalid" -> assertThat(normal).as(id).isEmpty();
            default -> assertThat(OPEN_VERDICTS).contains(verdict);
        }
        boolean isStated = canonical != null && !canonical.equals("null");
        if (normal.isPresent() && isStated) {
            assertThat(normal).as(id).contains(canonical);
        }
        assertThat(result.warnings().stream().anyMatch(it -> it.code().equals("several")))
                .as(id)
                .isEqualTo(verdict.equals("multi"));
        result.fold(accepted -> List.<IntakeFinding>of(), IntakeResult.Rejected::violations)
                .forEach(it -> assertPlace(it, field, column));
    }

    private static void assertPlace(IntakeFinding finding, LeadField field, int column) {
        assertThat(finding.field()).isEqualTo(field);
        assertThat(finding.column()).isEqualTo(column);
        assertThat(finding.row()).isGreaterThan(1);
    }

    @Test
    void everyDateIsReadAsStated() throws Exception {
        Rows rows = Rows.of("date_cases.csv");
        Map<String, Map<String, String>> expected = expected();
        assertThat(rows.leads()).hasSize(20);
        rows.leads().forEach((id, lead) -> {
            String stated = expected.get(id).get("date_expected");
            boolean isBlank = lead.form().text(LeadField.REGISTERED_AT).isEmpty();
            if (stated.equals("null") || stated.equals("ambiguous")) {
                assertThat(rows.value(id, "registered.at")).as(id).isEmpty();
                assertThat(rows.badColumns(id)).as(id).isEqualTo(isBlank ? List.of() : List.of("登记时间"));
            } else if (!stated.equals("suspicious")) {
                assertThat(rows.value(id, "registered.at").map(Instant::parse))
                        .as(id)
                        .contains(instant(stated));
            }
        });
    }

    private static Instant instant(String stated) {
        if (stated.contains("+")) {
            return OffsetDateTime.parse(stated).toInstant();
        }
        LocalDateTime local = stated.contains("T")
                ? LocalDateTime.parse(stated)
                : LocalDate.parse(stated).atStartOfDay();
        return local.atZone(SETTING.calendar().zone()).toInstant();
    }

    @Test
    void everyBudgetIsReadAsStated() throws Exception {
        Rows rows = Rows.of("budget_cases.csv");
        Map<String, Map<String, String>> expected = expected();
        assertThat(rows.leads()).hasSize(20);
        rows.leads().keySet().forEach(id -> {
            String stated = expected.get(id).get("budget_cny").split("\\|", -1)[0];
            boolean isNone = rows.value(id, "budget.status").equals(Optional.of("none"));
            Optional<BigDecimal> read = isNone
                    ? Optional.of(BigDecimal.ZERO)
                    : rows.value(id, "budget.amount").map(BigDecimal::new);
            Optional<BigDecimal> wanted =
                    stated.equals("null") ? Optional.empty() : Optional.of(new BigDecimal(stated));
            assertThat(read).as(id).isEqualTo(wanted);
        });
        assertThat(rows.badColumns("L132")).containsExactly("预算");
        assertThat(rows.badColumns("L135")).containsExactly("预算");
    }

    @Test
    void everyScoreIsReadAsStated() throws Exception {
        Rows rows = Rows.of("score_cases.csv");
        Map<String, Map<String, String>> expected = expected();
        assertThat(rows.leads()).hasSize(15);
        rows.leads().keySet().forEach(id -> {
            String stated = expected.get(id).get("authority_expected");
            boolean isNone = stated.equals("null") || stated.equals("8.5");
            assertThat(rows.value(id, "rating.authority"))
                    .as(id)
                    .isEqualTo(isNone ? Optional.empty() : Optional.of(stated));
        });
        assertThat(rows.badColumns("L141")).containsExactly("权限分");
        assertThat(rows.badColumns("L144")).isEmpty();
    }

    @Test
    void duplicatesAreTheClustersStated() throws Exception {
        List<String> ids = new ArrayList<>(Rows.of("dedupe_cases.csv").leads().keySet());
        Duplicates found = work("dedupe_cases.csv", "messy").duplicates();
        Map<String, Map<String, String>> expected = expected();
        Map<String, Set<String>> stated = new TreeMap<>();
        for (String id : ids) {
            Optional.ofNullable(expected.get(id).get("dup_cluster"))
                    .ifPresent(cluster -> stated.computeIfAbsent(cluster, it -> new TreeSet<>())
                            .add(id));
        }
        assertThat(stated).hasSize(3);
        assertThat(found.clusters().stream().map(it -> names(it.leads(), ids)).toList())
                .containsExactlyInAnyOrderElementsOf(stated.values());
        assertThat(found.conflicts()).hasSize(1);
        assertThat(names(found.conflicts().get(0).leads(), ids)).containsExactly("L013", "L014");
    }

    /** The file has a row a line, the first of them on line 2. */
    private static Set<String> names(List<LeadId> leads, List<String> ids) {
        return leads.stream()
                .map(lead -> ids.get(Integer.parseInt(lead.value().substring("line-".length())) - 2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noRowIsLost() throws Exception {
        PortfolioResult result = work("leads_utf8.csv", "messy");
        assertThat(result.accepted() + result.rejected()).isEqualTo(166);
        assertThat(result.accepted()).isBetween(100, 130);
    }

    @ParameterizedTest
    @CsvSource({
        "bad_ragged.csv,          1, '2:4, 3:14'",
        "bad_unclosed_quote.csv,  0, 2:2",
        "bad_nul.csv,             0, 2:2",
        "bad_cr_only.csv,         2, ''",
        "bad_header_only.csv,     0, ''",
        "long_field.csv,          1, ''",
    })
    void brokenFilesAreReportedByLineAndColumn(String file, int accepted, String rejects) throws Exception {
        PortfolioResult result = work(file, "messy");
        assertThat(result.accepted()).isEqualTo(accepted);
        assertThat(result.firstRejects().stream()
                        .map(it -> it.line() + ":" + it.problems().get(0).column())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(rejects);
    }

    @ParameterizedTest
    @CsvSource({
        "bad_empty.csv,            file.empty",
        "bad_missing_header.csv,   file.column-missing",
        "bad_duplicate_header.csv, file.column-twice",
    })
    void filesWithoutTheirColumnsAreRefused(String file, String reason) {
        SharedData.require("messy/" + file);
        BadInputException refused = catchThrowableOfType(BadInputException.class, () -> work(file, "contact"));
        assertThat(refused.reasons()).extracting(Said::key).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"header_variants.csv", "sep_line_excel.csv"})
    void otherHeadersAreUnderstood(String file) throws Exception {
        PortfolioResult result = work(file, "contact");
        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.rejected()).isZero();
    }
}
