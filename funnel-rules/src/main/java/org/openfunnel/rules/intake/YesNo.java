package org.openfunnel.rules.intake;

import java.util.Locale;
import java.util.Set;

/** How people write yes and no. */
final class YesNo {
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "是", "有", "已授权", "同意");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "否", "无", "未授权", "不同意");

    private YesNo() {}

    static boolean isYes(String clean) {
        return YES.contains(clean.toLowerCase(Locale.ROOT));
    }

    static boolean isEither(String clean) {
        return isYes(clean) || NO.contains(clean.toLowerCase(Locale.ROOT));
    }
}
