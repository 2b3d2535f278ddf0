package org.openfunnel.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openfunnel.name.LeadId;

class DuplicatesTest {
    private static final DuplicateCheck CHECK = DuplicateCheck.standard();

    private static LeadContact contact(String id, String phone, String email, String person, String company) {
        return LeadContact.of(LeadId.of(id), phone, email, person, company);
    }

    private static List<String> ids(List<LeadId> leads) {
        return leads.stream().map(LeadId::value).toList();
    }

    @Test
    void joinsLeadsThroughEachOther() {
        Duplicates found = CHECK.among(List.of(
                contact("3", "020-66660000", "wang@a.example", "王芳", ""),
                contact("1", "13900000001", "wang@a.example", "王芳", ""),
                contact("2", "13900000001", "", "王芳", ""),
                contact("4", "13900000009", "zhao@a.example", "赵六", "")));
        assertThat(found.clusters()).hasSize(1);
        assertThat(ids(found.clusters().get(0).leads())).containsExactly("1", "2", "3");
        assertThat(found.clusters().get(0).matches()).hasSize(2);
        assertThat(found.likely()).isEmpty();
        assertThat(found.conflicts()).isEmpty();
    }

    @Test
    void reportsANumberWithSeveralPeopleAndJoinsNobody() {
        Duplicates found = CHECK.among(List.of(
                contact("13", "13900000002", "sales@b.example", "前台", "深圳示范贸易有限公司"),
                contact("14", "139-0000-0002", "zhao6@b.example", "赵六", "深圳示范贸易有限公司")));
        assertThat(found.clusters()).isEmpty();
        assertThat(found.likely()).hasSize(1);
        assertThat(found.conflicts()).hasSize(1);
        assertThat(found.conflicts().get(0).key()).isEqualTo(Match.Key.PHONE);
        assertThat(found.conflicts().get(0).value()).isEqualTo("13900000002");
        assertThat(found.conflicts().get(0).people()).containsExactly("前台", "赵六");
        assertThat(ids(found.conflicts().get(0).leads())).containsExactly("13", "14");
    }

    @Test
    void takesANumberOfTooManyPeopleForNobodys() {
        List<LeadContact> batch = new ArrayList<>();
        for (int i = 0; i <= Duplicates.MOST_PEOPLE; i++) {
            batch.add(contact("p" + i, "13700000000", "", "人" + (char) ('一' + i), ""));
        }
        assertThat(CHECK.among(batch.subList(1, batch.size())).likely()).isNotEmpty();
        Duplicates found = CHECK.among(batch);
        assertThat(found.likely()).isEmpty();
        assertThat(found.conflicts()).hasSize(1);
        assertThat(found.conflicts().get(0).leads()).hasSize(Duplicates.MOST_PEOPLE + 1);
    }

    @Test
    void aLeadWithoutANameDoesNotJoinThePeopleOfOneNumber() {
        LeadContact zhang = contact("1", "13800138000", "", "张伟", "");
        LeadContact li = contact("2", "13800138000", "", "李娜", "");
        LeadContact nobody = contact("3", "13800138000", "", "", "");
        assertThat(CHECK.among(List.of(zhang, nobody)).clusters()).hasSize(1);
        Duplicates found = CHECK.among(List.of(zhang, li, nobody));
        assertThat(found.clusters()).isEmpty();
        assertThat(found.likely()).hasSize(3);
        assertThat(found.conflicts()).hasSize(1);
    }

    @Test
    void doesNotDependOnTheOrder() {
        var random = new Random(7);
        List<LeadContact> batch = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            batch.add(contact(
                    "lead-" + i,
                    random.nextInt(3) == 0 ? "" : "139000000" + (10 + random.nextInt(60)),
                    random.nextInt(3) == 0 ? "" : "p" + random.nextInt(60) + "@a.example",
                    random.nextInt(3) == 0 ? "" : "人" + (char) ('一' + random.nextInt(40)),
                    random.nextInt(3) == 0 ? "" : "公司" + (char) ('一' + random.nextInt(9))));
        }
        Duplicates found = CHECK.among(batch);
        assertThat(found.clusters()).isNotEmpty();
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(batch, random);
            assertThat(CHECK.among(batch)).isEqualTo(found);
        }
    }

    @Test
    void findsExactlyThePairsThatTheComparisonOfAllFinds() {
        var random = new Random(11);
        List<LeadContact> batch = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            batch.add(contact(
                    "lead-" + (100 + i),
                    "1390000000" + random.nextInt(9),
                    "p" + i + "@a.example",
                    "人" + (char) ('一' + i),
                    ""));
        }
        List<Match> all = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            all.addAll(CHECK.find(batch.get(i), batch.subList(i + 1, batch.size())));
        }
        assertThat(CHECK.among(batch).likely()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aHostileBatchEnds() {
        List<LeadContact> copies = new ArrayList<>();
        List<LeadContact> anonymous = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            copies.add(contact("c" + i, "13700000000", "", "张伟", ""));
            anonymous.add(contact("a" + i, "13700000000", "p" + i + "@a.example", "", ""));
        }
        assertTimeout(Duration.ofSeconds(60), () -> {
            assertThat(CHECK.among(copies).clusters().get(0).leads()).hasSize(5_000);
            assertThat(CHECK.among(anonymous).likely()).hasSizeLessThan(5_000 * Duplicates.MOST_COMPARED);
        });
    }

    @Test
    void refusesALeadTwice() {
        LeadContact lead = contact("1", "13800138000", "", "", "");
        assertThatThrownBy(() -> CHECK.among(List.of(lead, lead)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lead `1` occurs twice in the batch");
    }
}
