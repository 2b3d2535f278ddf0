package org.openfunnel.demo.leads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes the bundled file {@code leads.csv}: 300 leads that nobody ever had, always the same.
 *
 * <p>{@link Random} with a fixed seed is specified to the bit, so the same rows come out everywhere. Each column is drawn by
 * the weights that stand beside its words; phones, e-mail addresses and amounts are written in the ways people write them. Every
 * 20th row from the 15th on is somebody of an earlier row again, written differently. Every 40th row from the 20th on is broken in one
 * of eight ways, so that the demo shows what becomes of such rows.
 */
final class SampleLeads {
    static final int ROWS = 300;
    private static final long SEED = 20260213;
    private static final String HEADER =
            "lead,registered,company,industry,employees,contact,title,phone,email,need,owner,channel,source,budget,interest,months";

    private static final List<String> CITIES = List.of("北京", "上海", "广州", "深圳", "杭州", "成都", "武汉", "西安");
    private static final List<String> STEMS = List.of("晨光", "远航", "恒信", "云帆", "锐达", "博源", "华创", "新程", "立方", "安和");
    private static final List<String> INDUSTRIES = List.of("制造", "物流", "零售", "医疗", "教育", "软件");
    private static final List<String> SURNAMES = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴");
    private static final List<String> GIVEN = List.of("伟", "芳", "娜", "敏", "静", "强", "磊", "洋", "艳", "勇");
    private static final List<String> NEEDS = List.of("统一客户资料", "缩短报价周期", "减少漏跟进", "统计转化率", "对接财务系统");
    private static final List<String> OWNERS = List.of("林梅", "何军", "许静");
    private static final List<String> CHANNELS = List.of("市场活动", "官网表单", "渠道合作", "社交媒体", "老客户转介绍");

    private static final int COMPANY = 2;
    private static final int PERSON = 5;
    private static final int PHONE = 7;
    private static final int EMAIL = 8;

    private final Random random = new Random(SEED);
    private final List<String[]> rows = new ArrayList<>();
    private final StringBuilder file = new StringBuilder(HEADER).append('\n');

    private SampleLeads() {}

    /** Returns the file. */
    static String file() {
        var leads = new SampleLeads();
        for (int number = 1; number <= ROWS; number++) {
            leads.add(number);
        }
        return leads.file.toString();
    }

    private void add(int number) {
        String[] cells = row(number);
        if (number % 20 == 15) {
            again(cells, rows.get(random.nextInt(rows.size())));
        }
        rows.add(cells);
        if (number % 40 == 20) {
            cells = broken(cells, number / 40);
        }
        file.append(String.join(",", cells)).append('\n');
    }

    /** Writes the contact of an earlier row in another way. */
    private void again(String[] cells, String[] earlier) {
        cells[COMPANY] = earlier[COMPANY].replace("有限公司", "（有限公司）");
        cells[PERSON] = earlier[PERSON] + weighted("", 2, "先生", 1, "女士", 1);
        cells[PHONE] = earlier[PHONE].startsWith("1") ? "0086-" + earlier[PHONE] : earlier[PHONE];
        cells[EMAIL] = weighted(earlier[EMAIL].toUpperCase(Locale.ROOT), 1, "", 1);
    }

    private String[] row(int number) {
        String industry = one(INDUSTRIES);
        String need = one(NEEDS);
        return new String[] {
            String.format("L%03d", number),
            String.format("2026-02-%02d %02d:%02d", 2 + number / 30, 9 + random.nextInt(9), random.nextInt(60)),
            one(CITIES) + one(STEMS) + industry + "有限公司",
            industry,
            Integer.toString(10 * (1 + random.nextInt(200))),
            one(SURNAMES) + one(GIVEN),
            weighted("CEO", 1, "总经理", 2, "采购总监", 3, "部门经理", 4, "采购经理", 4, "采购专员", 4, "工程师", 3, "顾问", 1),
            phone("1" + (30_0000_0000L + random.nextInt(9_0000_0000))),
            email("lead" + number),
            need,
            one(OWNERS),
            one(CHANNELS),
            "2026年2月",
            weighted(amount(), 9, "待确认", 5, "无预算", 3, "", 1),
            weighted("明确痛点", 9, "仅表达兴趣", 8, "", 1),
            weighted(Integer.toString(random.nextInt(10)), 14, "未定", 4, "", 1)
        };
    }

    private String phone(String mobile) {
        String grouped = "+86 " + mobile.substring(0, 3) + " " + mobile.substring(3, 7) + " " + mobile.substring(7);
        String two = mobile + "/010-62550000";
        String wide = mobile.replace('1', '１');
        String foreign = "+852 5123 4567";
        return weighted(mobile, 20, grouped, 2, two, 1, wide, 1, "010-62550000", 1, foreign, 1, mobile.substring(1), 1);
    }

    private String email(String name) {
        String mail = name + "@example.com";
        return weighted(
                mail, 20, mail.toUpperCase(Locale.ROOT), 2, name + "＠example.com", 1, "", 1, name + ".example.com", 1);
    }

    /** An amount of 50,000 to 1,500,000 yuan in steps of 50,000. */
    private String amount() {
        int tenThousands = 5 * (1 + random.nextInt(30));
        return weighted(tenThousands + "0000", 6, tenThousands + "万", 3, "约" + tenThousands + "万元", 1);
    }

    private String[] broken(String[] cells, int way) {
        switch (way) {
            case 0 -> cells[13] = "五十来万";
            case 1 -> cells[15] = "三个月";
            case 2 -> cells[11] = "电话营销";
            case 3 -> cells[13] = "-100000";
            case 4 -> cells[1] = "2026-02-30 10:00";
            case 5 -> cells[4] = "many";
            case 6 -> {
                return Arrays.copyOf(cells, 9);
            }
            default -> cells[14] = "\"";
        }
        return cells;
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** Draws one of the words, each followed by its weight. */
    private String weighted(Object... wordsAndWeights) {
        int sum = 0;
        for (int i = 1; i < wordsAndWeights.length; i += 2) {
            sum += (int) wordsAndWeights[i];
        }
        int left = random.nextInt(sum);
        int at = 0;
        while (left >= (int) wordsAndWeights[at + 1]) {
            left -= (int) wordsAndWeights[at + 1];
            at += 2;
        }
        return (String) wordsAndWeights[at];
    }
}
