package org.openfunnel.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadKeysTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            13800138000,            13800138000
            138 0013 8000,          13800138000
            138-0013-8000,          13800138000
            138—0013–8000,          13800138000
            +86 138 0013 8000,      13800138000
            0086-13800138000,       13800138000
            86 13800138000,         13800138000
            ＋８６１３８００１３８０００, 13800138000
            \u200b138 0013\u30008000\ufeff, 13800138000
            (0755) 8888 6666,       075588886666
            （０２１）６８８８６６６６,  02168886666
            +86 21 6888 6666,       02168886666
            +86 400 000 1234,       4000001234
            400-000-1234,           4000001234
            +852 5123 4567,         +85251234567
            0033 1 25 54 45 69,     +33125544569
            95588,                  95588
            """)
    void foldsTheWaysOfWritingAPhone(String text, String key) {
        assertThat(LeadKeys.phone(text)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "无",
                "-",
                "1.38001E+10",
                "138O0138000",
                "+86+8613800138000",
                "00000000000",
                "11111111111",
                "1234",
                "1234567890123456",
                "13800138000/13900000003",
                "١٣٨٠٠١٣٨٠٠٠",
                "待补充",
                "13800138000转801"
            })
    void givesNoKeyForWhatIsNotOnePhone(String text) {
        assertThat(LeadKeys.phone(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            zhang.wei@example.com,            zhang.wei@example.com
            Zhang.Wei@Example.COM,            zhang.wei@example.com
            zhang.wei@example.com.,           zhang.wei@example.com
            zhang.wei＠example.com,            zhang.wei@example.com
            mailto:zhang.wei@example.com,     zhang.wei@example.com
            张伟 <zhang.wei@example.com>,       zhang.wei@example.com
            ｚｈａｎｇ．ｗｅｉ＠ｅｘａｍｐｌｅ．ｃｏｍ, zhang.wei@example.com
            liu @example.com,                 liu@example.com
            liu@example。com。,                 liu@example.com
            liu\u200b@example.com\u3000,      liu@example.com
            liu+crm@example.com,              liu+crm@example.com
            """)
    void foldsTheWaysOfWritingAnEmail(String text, String key) {
        assertThat(LeadKeys.email(text)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "无", "liu@@example.com", "liu.example.com", "@example.com", "liu@", "a@b@c"})
    void givesNoKeyForWhatIsNoEmail(String text) {
        assertThat(LeadKeys.email(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            张伟,          张伟
            张 伟,         张伟
            张伟先生,       张伟
            張偉,          张伟
            先生,          先生
            王㐂,          王㐂
            Zhang Wei,    wei zhang
            'WEI, Zhang', wei zhang
            Mr. Wei Zhang, wei zhang
            Léa,          léa
            """)
    void foldsTheWaysOfWritingAPerson(String text, String key) {
        assertThat(LeadKeys.person(text)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "北京远景样例科技有限公司",
                "北京远景样例科技有限责任公司",
                "远景样例科技(北京)有限公司",
                "远景样例科技（北京）有限公司",
                "北京市远景样例科技有限公司",
                "北京遠景樣例科技有限公司",
                "北京远景样例科技 有限公司",
                "北京远景样例科技（有限公司）",
                "北京远景样例科技股份有限公司"
            })
    void foldsTheWaysOfWritingACompany(String text) {
        assertThat(LeadKeys.company(text)).contains("北京远景样例科技");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Acme Co., Ltd.; acme
            ACME Limited; acme
            Acme S.A.; acme
            Acme Labs Inc; acmelabs
            Limited; limited
            有限公司; 有限公司
            永辉超市; 永辉超市
            广东省机械公司; 广东机械
            """)
    void dropsTheLegalFormButNeverTheWholeName(String text, String key) {
        assertThat(LeadKeys.company(text)).contains(key);
    }

    @Test
    void keepsCompaniesOfDifferentPlacesApart() {
        assertThat(LeadKeys.company("北京示例科技有限公司")).isNotEqualTo(LeadKeys.company("上海示例科技有限公司"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "无", "N/A", "ｎ／ａ", "null", "-", "待补充", "不详"})
    void knowsPlaceholders(String text) {
        assertThat(LeadKeys.isPlaceholder(text)).isTrue();
        assertThat(LeadKeys.person(text)).isEmpty();
        assertThat(LeadKeys.company(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '|', textBlock = """
            plain text; plain text
            |  two  blanks |; two blanks
            |a\tb\r\nc|; a b c
            ＡＢＣ１２３; ABC123
            école; école
            """)
    void cleansText(String text, String clean) {
        assertThat(LeadKeys.clean(text)).isEqualTo(clean);
    }
}
