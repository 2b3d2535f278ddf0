package org.openfunnel.condition;

import java.util.ArrayList;
import java.util.List;
import org.openfunnel.condition.Remedy.ProvideFact;
import org.openfunnel.condition.Remedy.TakeStep;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.Facts;
import org.openfunnel.moment.ActivityShape;
import org.openfunnel.moment.AttributeIs;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Name;

/** What a moment is called, and what would make it happen. */
final class MomentWords {
    private final Moment moment;
    private final Vocabulary words;
    private final Arg phrase;

    MomentWords(Moment moment, Vocabulary words) {
        this.moment = moment;
        this.words = words;
        this.phrase = phrase(moment);
    }

    /** Returns what the moment is called. */
    Arg moment() {
        return phrase;
    }

    private Arg phrase(Moment it) {
        if (it instanceof Moment.Reached reached) {
            return reached(reached);
        }
        if (it instanceof Moment.Done done) {
            Arg step = Arg.of(Kind.STEP, Phrases.joined(done.activity(), done.step()));
            return done.where().isEmpty()
                    ? Phrases.nested("moment-done", step)
                    : Phrases.nested("moment-done-where", step, where(done.activity(), done.where(), words));
        }
        if (it instanceof Moment.AtFact at) {
            return Arg.of(Kind.FACT, at.fact());
        }
        List<Arg> parts =
                ((Moment.AnyOf) it).moments().stream().map(this::phrase).toList();
        return Phrases.nested("one-of", Arg.many(parts));
    }

    private static Arg reached(Moment.Reached reached) {
        String key = "moment-" + reached.kind().word();
        Kind kind = switch (reached.kind()) {
            case ENTERED, LEFT -> Kind.STAGE;
            case GRADED -> Kind.GRADE;
            default -> Kind.CLOCK;
        };
        return reached.subjects().isEmpty()
                ? Phrases.nested(key)
                : Phrases.nested(key + "-of", Arg.of(kind, reached.subjects()));
    }

    /** Returns what the attributes of an activity must be like: weight major, topic price. */
    static Arg where(Name activity, List<AttributeIs> where, Vocabulary words) {
        ActivityShape shape = words.activities().get(activity);
        List<Arg> filters = new ArrayList<>();
        for (AttributeIs filter : where) {
            Arg name = Arg.of(Kind.ATTRIBUTE, Phrases.joined(activity, filter.attribute()));
            Fact attribute = shape == null ? null : shape.attributesByName().get(filter.attribute());
            if (attribute != null) {
                filters.add(Phrases.nested(
                        "attribute-is", name, ValueWords.of(attribute.type()).asked(filter.is())));
            }
        }
        return Arg.many(filters);
    }

    /** Returns what would make the moment happen; nothing if no single thing that people do would. */
    List<Remedy> toHappen(Facts facts) {
        return toHappen(moment, facts);
    }

    private List<Remedy> toHappen(Moment it, Facts facts) {
        if (it instanceof Moment.Done done) {
            return List.of(new TakeStep(done.activity(), done.step()));
        }
        if (it instanceof Moment.AtFact at) {
            int slot = words.catalog().slot(at.fact());
            boolean canProvide = slot < words.catalog().hostSize() && facts.state(slot) == FactState.UNKNOWN;
            return canProvide ? List.of(new ProvideFact(at.fact())) : List.of();
        }
        if (it instanceof Moment.AnyOf any) {
            for (Moment part : any.moments()) {
                List<Remedy> remedies = toHappen(part, facts);
                if (!remedies.isEmpty()) {
                    return remedies;
                }
            }
        }
        return List.of();
    }
}
