package org.openfunnel.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openfunnel.name.Language;
import org.openfunnel.name.LeadId;
import org.openfunnel.rules.intake.PhoneNormaliser.Kind;
import org.openfunnel.rules.intake.PhoneNormaliser.Problem;

class IntakeTest {
    private static final Intake STRICT = Intake.of(IntakeProfile.strict());
    private static final Intake PRACTICAL = Intake.of(IntakeProfile.practical());
    private static final Intake BOTH =
            Intake.of(IntakeProfile.practical().requiring(List.of(LeadField.PHONE, LeadField.EMAIL)));

    private static LeadForm full() {
        var texts = new EnumMap<LeadField, String>(LeadField.class);
        for (LeadField field : LeadField.values()) {
            texts.put(field, "text");
        }
        texts.put(LeadField.PHONE, "13800138000");
        texts.put(LeadField.EMAIL, "chen@acme.example");
        texts.put(LeadField.ENTERPRISE, "是");
        texts.put(LeadField.CONSENT, "yes");
        return LeadForm.of(texts);
    }

    private static LeadForm form(String phone, String email) {
        return LeadForm.of(Map.of(LeadField.PHONE, phone, LeadField.EMAIL, email))
                .at(7, Map.of(LeadField.PHONE, 5, LeadField.EMAIL, 6));
    }

    private static List<IntakeFinding> violations(IntakeResult result) {
        return result.fold(accepted -> List.of(), IntakeResult.Rejected::violations);
    }

    private static List<String> codes(List<IntakeFinding> findings) {
        return findings.stream().map(it -> it.field() + " " + it.code()).toList();
    }

    private static CheckedLead accepted(IntakeResult result) {
        return result.fold(IntakeResult.Accepted::lead, rejected -> {
            throw new AssertionError(rejected.violations());
        });
    }

    @Test
    void acceptsAFullForm() {
        IntakeResult result = STRICT.check(full());
        assertThat(accepted(result).normal(LeadField.COMPANY)).isEqualTo("text");
        assertThat(result.warnings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LeadField.class)
    void asksForEveryFieldOfTheHandbooks(LeadField field) {
        Set<LeadField> free = EnumSet.of(LeadField.CHANNEL, LeadField.ANNUAL_BUDGET, LeadField.ENTERPRISE);
        List<String> codes = codes(violations(STRICT.check(full().with(field, " "))));
        if (free.contains(field)) {
            assertThat(codes).isEmpty();
        } else {
            assertThat(codes).containsExactly(field + (field == LeadField.CONSENT ? " no-consent" : " required"));
        }
    }

    @Test
    void asksAnEnterpriseForMore() {
        Intake crm = Intake.of(IntakeProfile.crmStatusFollowup());
        LeadForm bare = full().with(LeadField.FOUNDED, "").with(LeadField.MAIN_BUSINESS, "");
        assertThat(codes(violations(crm.check(bare)))).containsExactly("FOUNDED required", "MAIN_BUSINESS required");
        assertThat(violations(crm.check(bare.with(LeadField.ENTERPRISE, "no")))).isEmpty();
    }

    @Test
    void eachHandbookAsksForItsOwnFields() {
        LeadForm empty = LeadForm.of(Map.of());
        assertThat(violations(Intake.of(IntakeProfile.bantLeadScoring()).check(empty)))
                .hasSize(11);
        assertThat(violations(Intake.of(IntakeProfile.crmStatusFollowup()).check(empty)))
                .hasSize(7);
        assertThat(codes(violations(Intake.of(IntakeProfile.abcSolutionSales()).check(empty))))
                .hasSize(10)
                .contains("RECORDER required", "CONSENT no-consent");
        assertThat(codes(violations(PRACTICAL.check(empty)))).containsExactly("PHONE unreachable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"010-88886666", "400-000-1234", "95588"})
    void onlyThePracticalProfileTakesLandlinesAndServiceNumbers(String phone) {
        assertThat(codes(violations(STRICT.check(full().with(LeadField.PHONE, phone)))))
                .containsExactly("PHONE phone-not-mobile");
        assertThat(accepted(PRACTICAL.check(form(phone, "")))
                        .phone()
                        .orElseThrow()
                        .kind())
                .isNotEqualTo(Kind.MOBILE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            +86 138 0013 8000       | 13800138000 | Chen@Acme.Example       | chen@acme.example | ``
            '13800138000            | 13800138000 | 陈 <chen@acme.example>   | chen@acme.example | ``
            13800138000/13900000003 | 13800138000 | a@x.example;b@x.example | a@x.example       | PHONE several, EMAIL several
            13800138000、13900000003 | 13800138000 | a@x.example，b@x.example | a@x.example       | PHONE several, EMAIL several
            13800138000转801         | 13800138000 | liu@例子.测试              | liu@xn--fsqu00a.xn--0zwm56d | PHONE extension
            13800138000 ext. 12     | 13800138000 | liu+crm@example.com     | liu+crm@example.com | PHONE extension
            """)
    void bringsPhoneAndEmailIntoTheirNormalForm(
            String phone, String normalPhone, String email, String normalEmail, String warnings) {
        IntakeResult result = BOTH.check(form(phone, email));
        assertThat(accepted(result).normal(LeadField.PHONE)).isEqualTo(normalPhone);
        assertThat(accepted(result).normal(LeadField.EMAIL)).isEqualTo(normalEmail);
        assertThat(accepted(result).original(LeadField.PHONE)).isEqualTo(phone);
        assertThat(String.join(", ", codes(result.warnings()))).isEqualTo(warnings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "liu@example",
                "liu@@example.com",
                "liu.example.com",
                "@example.com",
                "liu@",
                "liu@example..com",
                ".liu@example.com",
                "liu.@example.com",
                "liu@-example.com",
                "liu@example,com",
                "a b@c d"
            })
    void refusesWhatIsNoEmailWithItsPlace(String email) {
        List<IntakeFinding> violations = violations(BOTH.check(form("13800138000", email)));
        assertThat(violations).containsExactly(new IntakeFinding(LeadField.EMAIL, "email-form", email, 7, 6));
    }

    @Test
    void limitsTheLengthOfEmails() {
        String label = "a".repeat(63);
        assertThat(violations(BOTH.check(form("13800138000", "a".repeat(64) + "@example.com"))))
                .isEmpty();
        assertThat(violations(BOTH.check(form("13800138000", "a".repeat(65) + "@example.com"))))
                .isNotEmpty();
        assertThat(violations(BOTH.check(form("13800138000", "liu@" + label + ".com"))))
                .isEmpty();
        assertThat(violations(BOTH.check(form("13800138000", "liu@" + label + "a.com"))))
                .isNotEmpty();
    }

    @Test
    void saysAPlaceholderIsNone() {
        IntakeResult result = BOTH.check(form("无", "-"));
        assertThat(codes(violations(result))).containsExactly("PHONE required", "EMAIL required");
        assertThat(codes(result.warnings())).containsExactly("PHONE placeholder", "EMAIL placeholder");
    }

    @Test
    void refusesHugeTextsQuickly() {
        LeadForm huge =
                form("1".repeat(600_000) + "转8", "a@".repeat(300_000)).with(LeadField.COMPANY, "长".repeat(600_000));
        assertThat(codes(violations(PRACTICAL.check(huge))))
                .contains("COMPANY too-long", "PHONE too-long", "EMAIL too-long", "EMAIL email-form");
    }

    @Test
    void readsPhonesThroughTheHostsNormaliser() {
        PhoneNormaliser own = text -> new PhoneNormaliser.Reading.Understood(Kind.FOREIGN, "+1" + text);
        Intake intake = Intake.of(IntakeProfile.practical().reading(own));
        assertThat(accepted(intake.check(form("555", ""))).normal(LeadField.PHONE))
                .isEqualTo("+1555");
    }

    @Test
    void givesTheContactForTheDuplicateCheck() {
        assertThat(accepted(PRACTICAL.check(form("+86 138 0013 8000", "")))
                        .contact(LeadId.of("1"))
                        .phone())
                .contains("13800138000");
    }

    @Test
    void wordsFindingsInBothLanguages() {
        IntakeFinding finding = violations(BOTH.check(form("1380013800", "x"))).get(0);
        assertThat(finding.message(Language.EN)).isEqualTo("Phone has too few or too many digits: `1380013800`");
        assertThat(finding.message(Language.ZH)).isEqualTo("联系电话位数不对：“1380013800”");
        String gap = violations(BOTH.check(form("{field}", "x"))).get(0).message(Language.EN);
        assertThat(gap).isEqualTo("Phone must be one number of digits, but was `{field}`");
    }

    @Test
    void hasEverySentenceInBothLanguages() {
        Set<String> english = keys(Locale.ENGLISH);
        assertThat(keys(Locale.SIMPLIFIED_CHINESE)).isEqualTo(english);
        assertThat(english)
                .containsAll(Stream.of(Problem.values())
                        .map(problem -> "phone-"
                                + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.toSet()));
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(ResourceBundle.getBundle("org.openfunnel.rules.intake.intake", locale)
                .keySet());
    }

    @Test
    void answersTheSameWhateverTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(accepted(BOTH.check(form("13800138000", "LIU@EXAMPLE.COM")))
                            .normal(LeadField.EMAIL))
                    .isEqualTo("liu@example.com");
        } finally {
            Locale.setDefault(before);
        }
    }
}
