package org.openfunnel.rules.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseJointTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "总分| 不小于 |20|的线索|总分不小于 20 的线索",
                "等级 |“A 级”| 为空|。|等级“A 级”为空。",
                "键 |`a`|缺少| 值|键 `a` 缺少值",
                "每|2 周|与|1 个月|每 2 周与 1 个月",
                "原用于|-5| 分|，|原用于-5 分，",
                "a |b| c|d|a b cd",
                "例如：|name@example.com|的线索|（其一）|例如：name@example.com 的线索（其一）"
            })
    void spacesStandBetweenChineseAndLatinOnly(String one, String two, String three, String four, String whole) {
        var out = new StringBuilder();
        List.of(one, two, three, four).forEach(piece -> ChineseJoint.append(out, piece));
        assertThat(out).hasToString(whole);
    }
}
