package org.openfunnel.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.openfunnel.condition.Blocker;
import org.openfunnel.condition.Remedy;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Name;

/** What can stand in the way apart from the requirements of the policy. */
final class Obstacles {
    private Obstacles() {}

    static Blocker unmet(Name what, Message message, Remedy... remedies) {
        return new Blocker(what, Blocker.Kind.UNMET, message, List.of(), List.of(remedies));
    }

    static Blocker unknown(Name what, Message message, List<Remedy> remedies) {
        return new Blocker(what, Blocker.Kind.UNKNOWN, message, List.of(), remedies);
    }

    static Blocker tooEarly(Name what, Message message, Instant until) {
        return new Blocker(what, Blocker.Kind.TOO_EARLY, message, List.of(), List.of(new Remedy.WaitUntil(until)));
    }

    static Blocker notAuthorised(Name what, Set<Name> roles) {
        return new Blocker(
                what,
                Blocker.Kind.NOT_AUTHORISED,
                Message.of("engine.not-authorised", Arg.of(Kind.ROLE, roles)),
                List.of(),
                List.of(new Remedy.AskRole(roles)));
    }

    /** Returns a blocker that says the same in other words: the code for its kind, what is closed, and the single things missing. */
    static Blocker reworded(Blocker blocker, String code, Arg what) {
        List<Arg> said =
                blocker.parts().stream().map(part -> Arg.of(part.message())).toList();
        Message message = Message.of(code + ChangeText.word(blocker.kind()), what, Arg.many(said));
        return new Blocker(blocker.requirement(), blocker.kind(), message, blocker.parts(), blocker.remedies());
    }

    static Message names(String code, Kind kind, Collection<Name> names) {
        return Message.of(code, Arg.of(kind, names));
    }
}
