package org.openfunnel.demo.chapter;

import java.time.Instant;
import java.util.List;
import org.openfunnel.demo.text.Page;
import org.openfunnel.demo.text.Texts;
import org.openfunnel.engine.Action;
import org.openfunnel.engine.Agenda;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.LeadState;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Language;
import org.openfunnel.name.LeadId;

/**
 * One lead in the hands of a host: it keeps the state and the facts, hands every command to the engine, stores what comes
 * back, and prints it.
 */
final class Life {
    /** The code of the parts of an explanation that list the facts read; a story need not repeat them. */
    private static final String FACT_READ = "engine.why-read";

    private final Setting setting;
    private final Page page;
    private final Wording wording;
    private final Facts.Builder facts;
    private LeadState state;
    private int commands;

    Life(Setting setting, Page page, String lead) {
        this.setting = setting;
        this.page = page;
        this.wording = setting.wording(page.texts().language());
        this.facts = setting.engine().catalog().given();
        this.state = LeadState.none(LeadId.of(lead));
    }

    /** Returns what is known of the lead, to be added to. */
    Facts.Builder facts() {
        return facts;
    }

    /** Returns the instant at which a clock in the calendar's zone shows this. */
    Instant at(String local) {
        return setting.at(local);
    }

    /**
     * Lets somebody do something.
     *
     * @param local when, on the clocks of the calendar's zone
     * @param story the key of the sentence that tells it
     */
    void does(String local, Actor actor, String story, Action action) {
        commands++;
        decide(story, Command.of("command-" + commands, actor, at(local), action));
    }

    /** Lets the host's timer come by when the engine said that something is due next. */
    void waits() {
        state.nextDueAt().ifPresent(due -> decide("life.tick", Command.tick(due)));
    }

    private void decide(String story, Command command) {
        Decision decision = setting.engine().decide(state, facts.build(), command);
        page.gap();
        page.say(
                "life.scene",
                setting.shown(command.at(), page.texts().language()),
                page.texts().say(story, command.actor().person()));
        page.indented(1, wording.tell(why(command)));
        for (NewDeadlines.Found deadline : NewDeadlines.of(decision, setting, page.texts())) {
            page.indented(2, deadline.of());
            page.indented(3, wording.tell(deadline.why()));
        }
        state = decision.after();
    }

    /** The engine explains a decision by making it again. */
    private Explanation why(Command command) {
        Explanation all = setting.engine().explain(state, facts.build(), command);
        List<Explanation> told = all.parts().stream()
                .filter(part -> !part.message().code().equals(FACT_READ))
                .toList();
        return Explanation.of(all.message(), told);
    }

    /** Prints why the lead has its grade, in both languages. */
    void showsGrade() {
        Explanation why = setting.engine().explainGrade(state, facts.build()).orElseThrow();
        for (Language language : Language.values()) {
            page.indented(2, Texts.in(language).say("life.grade"));
            page.indented(3, setting.wording(language).tell(why));
        }
    }

    /** Prints everything that is open about the lead. */
    void showsAgenda(String local) {
        Agenda agenda = setting.engine().agenda(state, facts.build(), at(local));
        page.gap();
        page.say("life.agenda");
        agenda.items().forEach(item -> page.indented(1, wording.say(item.message())));
        agenda.advice().forEach(hint -> page.indented(1, page.texts().say("life.advice", hint.say())));
    }
}
