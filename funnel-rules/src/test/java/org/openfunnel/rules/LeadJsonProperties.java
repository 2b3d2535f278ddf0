package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.Event;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.engine.LeadState;
import org.openfunnel.name.Language;
import org.openfunnel.rules.preset.Presets;
import org.openfunnel.time.Calendars;

/** Whatever happens to a lead survives being stored. */
class LeadJsonProperties {
    private static final FunnelEngine BANT =
            FunnelEngine.of(Policies.load(Presets.bantLeadScoring()).require(), Calendars.china());

    private static final List<String> STORED =
            RandomLife.of(BANT, 1, 25).decisions.stream().map(LeadJson::write).toList();

    @Property(tries = 60, seed = "20261124")
    void statesEventsDecisionsAndCommandsSurvive(@ForAll long seed) {
        RandomLife life = RandomLife.of(BANT, seed, 25);
        life.commands.forEach(command -> survives(command, LeadJson.write(command), LeadJson::readCommand));
        for (Decision decision : life.decisions) {
            survives(decision.after(), LeadJson.write(decision.after()), LeadJson::readState);
            decision.events().forEach(event -> survives(event, LeadJson.write(event), LeadJson::readEvent));
            survives(decision, LeadJson.write(decision), LeadJson::readDecision);
        }
    }

    @Property(tries = 60, seed = "20261124")
    void storedEventsGiveTheState(@ForAll long seed) {
        RandomLife life = RandomLife.of(BANT, seed, 25);
        LeadState replayed = LeadState.none(life.state.lead());
        for (Decision decision : life.decisions) {
            for (Event event : decision.events()) {
                replayed =
                        replayed.apply(LeadJson.readEvent(LeadJson.write(event)).require());
            }
        }
        assertThat(replayed).isEqualTo(life.state);
        assertThat(LeadJson.write(replayed)).isEqualTo(LeadJson.write(life.state));
    }

    @Property(tries = 300, seed = "20261124")
    void damageIsFoundOrHarmless(@ForAll long seed) {
        Random random = new Random(seed);
        String json = STORED.get(random.nextInt(STORED.size()));
        int at = random.nextInt(json.length());
        String damaged = switch (random.nextInt(4)) {
            case 0 -> json.substring(0, at);
            case 1 -> json.substring(0, at) + json.substring(at + 1);
            case 2 ->
                json.substring(0, at) + "{}[]\",:019eE-nt\\\u0000".charAt(random.nextInt(17)) + json.substring(at);
            default -> json.substring(0, at) + json.substring(random.nextInt(json.length()));
        };
        Parsed<Decision> read = LeadJson.readDecision(damaged);
        assertThat(read.value().isPresent()).isEqualTo(read.findings().isEmpty());
        assertThat(read.report(Language.ZH).isEmpty()).isEqualTo(read.findings().isEmpty());
    }

    private static <T> void survives(T value, String json, Function<String, Parsed<T>> reader) {
        Parsed<T> read = reader.apply(json);
        assertThat(read.value()).as(read.report(Language.EN)).contains(value);
        assertThat(json).doesNotContain("\n");
    }
}
