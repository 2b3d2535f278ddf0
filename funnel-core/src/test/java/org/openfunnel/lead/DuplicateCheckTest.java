package org.openfunnel.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.Facts;
import org.openfunnel.lead.Match.Agreement;
import org.openfunnel.lead.Match.Verdict;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;
import org.openfunnel.name.LeadId;

class DuplicateCheckTest {
    private static final DuplicateCheck CHECK = DuplicateCheck.standard();
    private static final LeadContact ZHANG = contact("1", "13800138000", "zhang@acme.example", "张伟", "北京示例科技有限公司");

    private static LeadContact contact(String id, String phone, String email, String person, String company) {
        return LeadContact.of(LeadId.of(id), phone, email, person, company);
    }

    /** Compared with 13800138000, zhang@acme.example, 张伟, 北京示例科技有限公司. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # phone,          e-mail,             person, company,          verdict,   conflict
            +86 138-0013-8000, ZHANG@ACME.EXAMPLE, 张 伟,  北京示例科技公司,   SAME,      false
            13800138000,      zhang@acme.example, 李娜,    ,                 SAME,      true
            13800138000,      '',                 张伟先生, ,                  SAME,      false
            020-66660000,     zhang@acme.example, 张伟,    ,                 SAME,      false
            13800138000,      '',                 '',     '',               SAME,      false
            13800138000,      other@acme.example, '',     '',               LIKELY,    false
            13800138000,      other@acme.example, 李娜,    北京示例科技公司,   LIKELY,    true
            13800138000,      '',                 李娜,    北京示例科技公司,   LIKELY,    true
            13900000000,      zhang@acme.example, 李娜,    '',               LIKELY,    true
            13900000000,      zhang@other.example, 张伟,   北京示例科技公司,   LIKELY,    false
            '',               '',                 张伟,    北京示例科技公司,   LIKELY,    false
            13900000000,      zhang@other.example, 张伟,   上海示例科技公司,   DIFFERENT, false
            13900000000,      info@acme.example,  李娜,    北京示例科技公司,   DIFFERENT, false
            '',               '',                 '',     '',               DIFFERENT, false
            """)
    void judges(String phone, String email, String person, String company, Verdict verdict, boolean isConflict) {
        LeadContact other = contact("2", phone, email, person, company == null ? "" : company);
        assertThat(CHECK.compare(ZHANG, other).verdict()).isEqualTo(verdict);
        assertThat(CHECK.compare(ZHANG, other).isConflict()).isEqualTo(isConflict);
        assertThat(CHECK.compare(other, ZHANG).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "KEPT,                 liu+a@gmail.com,   liu@gmail.com,     false",
        "LEFT_OUT_WHERE_KNOWN, liu+a@gmail.com,   l.iu@googlemail.com, true",
        "LEFT_OUT_WHERE_KNOWN, liu+a@outlook.com, liu@outlook.com,   true",
        "LEFT_OUT_WHERE_KNOWN, l.iu@outlook.com,  liu@outlook.com,   false",
        "LEFT_OUT_WHERE_KNOWN, liu+crm@example.com, liu@example.com, false",
        "LEFT_OUT,             liu+crm@example.com, liu@example.com, true",
        "LEFT_OUT,             +crm@example.com,  @example.com,      false",
    })
    void readsTagsByTheRule(DuplicateCheck.EmailTags rule, String one, String other, boolean isSame) {
        Match match =
                CHECK.withEmailTags(rule).compare(contact("1", "", one, "刘", ""), contact("2", "", other, "刘", ""));
        assertThat(match.verdict() == Verdict.SAME).isEqualTo(isSame);
    }

    @Test
    void tellsTheEvidence() {
        Match match = CHECK.compare(ZHANG, contact("2", "13800138000", "", "李娜", "北京示例科技公司"));
        assertThat(match.agreement(Match.Key.PHONE)).isEqualTo(Agreement.EQUAL);
        assertThat(match.agreement(Match.Key.EMAIL)).isEqualTo(Agreement.UNKNOWN);
        assertThat(tell(Language.EN, match)).isEqualTo("""
                        1 and 2 are perhaps the same contact
                          the phone is the same
                          the e-mail address is not known of both
                          the person differs
                          the company is the same
                        """);
        assertThat(tell(Language.ZH, match)).isEqualTo("""
                        1 与 2 可能是同一联系人
                          电话相同
                          邮箱至少一方未知
                          联系人姓名不同
                          公司名称相同
                        """);
    }

    private static String tell(Language language, Match match) {
        return Wording.of(language, (kind, name) -> Label.NONE, ZoneOffset.UTC).tell(match.explanation());
    }

    @Test
    void findsTheSameFirst() {
        LeadContact different = contact("a", "13900000000", "", "李娜", "");
        LeadContact likely = contact("b", "13800138000", "", "李娜", "");
        LeadContact same = contact("c", "13800138000", "", "张伟", "");
        assertThat(CHECK.find(ZHANG, List.of(different, likely, ZHANG, same)))
                .extracting(match -> match.other().value())
                .containsExactly("c", "b");
    }

    @Test
    void readsTheStandardFacts() {
        Facts facts = FactCatalog.of(StandardLead.facts())
                .given()
                .set("contact.phone", "+86 138 0013 8000")
                .set("contact.name", "張偉")
                .build();
        LeadContact contact = LeadContact.of(LeadId.of("1"), facts);
        assertThat(contact.phone()).contains("13800138000");
        assertThat(contact.person()).contains("张伟");
        assertThat(contact.email()).isEmpty();
        assertThat(contact.company()).isEmpty();
    }
}
