package org.openfunnel.rules.internal.document;

import java.util.List;
import java.util.Optional;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Message;
import org.openfunnel.explain.Problem;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Place;
import org.openfunnel.rules.internal.json.JsonList;
import org.openfunnel.rules.internal.json.JsonMember;
import org.openfunnel.rules.internal.json.JsonObject;
import org.openfunnel.rules.internal.json.JsonText;
import org.openfunnel.rules.internal.json.JsonValue;

/** Turns problems of a policy into findings at the place in the document where their pointer leads. */
final class ProblemPlaces {
    private static final String NO_SUCH = "no-such-";

    private final JsonObject document;

    ProblemPlaces(JsonObject document) {
        this.document = document;
    }

    Finding finding(Problem problem) {
        Message message = problem.message();
        Optional<String> named = named(message);
        Place place = place(problem.pointer(), named);
        Argument reason = Argument.message(message);
        if (named.isEmpty() || !message.code().contains(NO_SUCH)) {
            return Finding.of(FindingCode.REFUSED, place).with("reason", reason);
        }
        return Finding.of(FindingCode.NO_SUCH_NAME, place)
                .with("reason", reason)
                .suggest(named.get(), declared(message));
    }

    /** Returns the place where a pointer leads. */
    Place of(String pointer) {
        return place(pointer, Optional.empty());
    }

    /** The first argument of a message about a name is the name as it was written. */
    private static Optional<String> named(Message message) {
        return !message.args().isEmpty() && message.args().get(0) instanceof Arg.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static List<String> declared(Message message) {
        return message.args().size() > 1 && message.args().get(1) instanceof Arg.Many many
                ? many.values().stream().flatMap(arg -> nameOf(arg).stream()).toList()
                : List.of();
    }

    private static Optional<String> nameOf(Arg arg) {
        return arg instanceof Arg.Named named
                ? Optional.of(named.name().value())
                : arg instanceof Arg.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** Follows a pointer as far as the document has what it names; a short form ends it early. */
    private Place place(String pointer, Optional<String> named) {
        var at = new Position(document, document.place());
        for (String step : pointer.isEmpty()
                ? List.<String>of()
                : List.of(pointer.substring(1).split("/", -1))) {
            Optional<Position> next = at.step(step.replace("~1", "/").replace("~0", "~"));
            if (next.isEmpty()) {
                return at.place();
            }
            at = next.get();
        }
        return named.flatMap(at::find).orElse(at.place());
    }

    /** A value and the place to show for it: that of the key when the value is an object or a list. */
    private record Position(JsonValue value, Place place) {
        Optional<Position> step(String step) {
            return value instanceof JsonObject object
                    ? object.find(step).map(Position::of)
                    : value instanceof JsonList list ? item(list, step) : Optional.empty();
        }

        private static Position of(JsonMember member) {
            boolean isWide = member.value() instanceof JsonObject || member.value() instanceof JsonList;
            return new Position(
                    member.value(), isWide ? member.keyPlace() : member.value().place());
        }

        /** A list of one may stand for the thing itself. */
        private static Optional<Position> item(JsonList list, String step) {
            List<JsonValue> items = list.items();
            if (!step.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return items.size() == 1 ? of(items.get(0)).step(step) : Optional.empty();
            }
            int index = Integer.parseInt(step);
            return index < items.size() ? Optional.of(of(items.get(index))) : Optional.empty();
        }

        private static Position of(JsonValue item) {
            return new Position(item, item.place());
        }

        /** Returns the place of a text in this list. */
        Optional<Place> find(String text) {
            return value instanceof JsonList list
                    ? list.items().stream()
                            .filter(item ->
                                    item instanceof JsonText word && word.text().equals(text))
                            .map(JsonValue::place)
                            .findFirst()
                    : Optional.empty();
        }
    }
}
