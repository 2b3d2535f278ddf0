package org.openfunnel.demo.chapter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.engine.Action;
import org.openfunnel.fact.Value;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Candidate;

/**
 * What people did with one lead around the Spring Festival of 2026: the last working day before it was a Saturday, 14
 * February, worked in exchange for a day of the holiday from 15 to 23 February.
 */
final class SpringFestival {
    private static final String REGISTERED = "2026-02-13T18:20";

    private static final Actor MARKETING = Actor.of("lin.mei", "marketing");
    private static final Actor SUPERVISOR = Actor.of("he.jun", "supervisor");
    private static final Actor BUSY = Actor.of("zhao.lei", "senior-seller");
    private static final Actor SELLER = Actor.of("qian.yu", "senior-seller");
    private static final Actor EXPERT = Actor.of("sun.tao", "tech-support");
    private static final List<Candidate> SELLERS = List.of(
            Candidate.of("qian.yu", 4, "senior-seller"),
            Candidate.of("zhao.lei", 3, "senior-seller"),
            Candidate.of("zhou.min", 0, "seller"));

    private final Life life;

    SpringFestival(Life life) {
        this.life = life;
    }

    void play() {
        arrives();
        isQualified();
        isAssigned();
        isNurtured();
        comesBack();
        isWon();
    }

    private void arrives() {
        life.facts()
                .set("company.name", "深圳云帆制造有限公司")
                .set("company.industry", "manufacturing")
                .set("company.employees", 320)
                .set("contact.name", "陈洋")
                .set("contact.title", "采购总监")
                .set("contact.phone", "13800138000")
                .set("contact.email", "chen.yang@example.com")
                .set("need.description", "统一客户资料，减少漏跟进")
                .set("source.channel", "site-form")
                .set("registered.at", life.at(REGISTERED))
                .set("first-owner", "lin.mei");
        life.does(REGISTERED, MARKETING, "life.register", new Action.Register(List.of()));
        life.does("2026-02-13T18:30", SUPERVISOR, "life.offer-early", new Action.Offer(SELLERS));
    }

    private void isQualified() {
        life.does(
                "2026-02-14T09:05",
                SUPERVISOR,
                "life.check",
                step("check-1", "duplicate-check", "decided", Map.of("verdict", "new")));
        life.facts()
                .set("budget.status", "stated")
                .set("budget.amount", 800_000)
                .set("authority.level", "decider")
                .set("need.clarity", "explicit-match")
                .set("timeline.status", "dated")
                .set("timeline.months", 2);
        life.does("2026-02-14T09:30", MARKETING, "life.qualify", new Action.Assess());
        life.showsGrade();
    }

    private void isAssigned() {
        life.does("2026-02-14T09:40", SUPERVISOR, "life.offer", new Action.Offer(SELLERS));
        life.waits();
        life.does("2026-02-14T10:45", SUPERVISOR, "life.offer-again", new Action.Offer(SELLERS));
        life.does("2026-02-14T10:50", BUSY, "life.accept-late", new Action.Accept());
        life.does("2026-02-14T11:05", SELLER, "life.accept", new Action.Accept());
        life.showsAgenda("2026-02-14T11:05");
    }

    private void isNurtured() {
        life.does(
                "2026-02-14T14:00",
                SELLER,
                "life.vague",
                step("call-1", "follow-up", "made", Map.of("mode", "phone", "content", "客户有兴趣")));
        life.does(
                "2026-02-14T14:05",
                SELLER,
                "life.call",
                step(
                        "call-1",
                        "follow-up",
                        "made",
                        Map.of(
                                "mode", "phone",
                                "content", "需要两个分公司共用客户资料，三月底前上线",
                                "next", "发送方案",
                                "attitude", "interested")));
        life.does(
                "2026-02-18T20:15",
                MARKETING,
                "life.question",
                step("question-1", "question", "asked", Map.of("topic", "technical", "words", "能否对接现有财务系统？")));
        life.does("2026-02-19T11:00", EXPERT, "life.answer", step("question-1", "question", "answered", Map.of()));
    }

    private void comesBack() {
        life.does(
                "2026-02-24T10:00",
                SELLER,
                "life.visit",
                step(
                        "visit-1",
                        "follow-up",
                        "made",
                        Map.of(
                                "mode", "visit",
                                "content", "演示对接财务系统，客户确认预算已批",
                                "next", "修改报价",
                                "attitude", "comparing")));
        life.does("2026-02-24T15:00", SELLER, "life.solution-half", solution("pain-analysis", "function-match"));
        life.does("2026-02-24T16:00", SELLER, "life.solution", solution("pain-analysis", "function-match", "cases"));
        life.waits();
    }

    private void isWon() {
        life.does("2026-03-05T10:00", SELLER, "life.win-mute", new Action.Fire(Name.of("win"), Map.of()));
        life.does(
                "2026-03-05T10:05",
                SELLER,
                "life.win",
                new Action.Fire(Name.of("win"), Map.of(Name.of("reason"), Value.of("对接能力与实施周期优于对手"))));
        life.showsAgenda("2026-03-05T10:05");
    }

    private static Action solution(String... parts) {
        return tell("solution-1", "solution", "sent", Map.of(Name.of("parts"), Value.ofItems(parts)));
    }

    private static Action step(String activity, String kind, String step, Map<String, String> told) {
        var attributes = new TreeMap<Name, Value>();
        told.forEach((name, value) -> attributes.put(Name.of(name), Value.of(value)));
        return tell(activity, kind, step, attributes);
    }

    private static Action tell(String activity, String kind, String step, Map<Name, Value> told) {
        return new Action.Tell(
                ActivityId.of(activity), Name.of(kind), Name.of(step), Optional.empty(), Optional.empty(), told);
    }
}
