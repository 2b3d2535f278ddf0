package org.openfunnel.explain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;

/** Words messages and explanations in one language, with the labels of one policy, in one time zone. */
public final class Wording {
    private static final String INDENT = "  ";

    private final Language language;
    private final Lexicon lexicon;
    private final ZoneId zone;

    private Wording(Language language, Lexicon lexicon, ZoneId zone) {
        this.language = Objects.requireNonNull(language, "language");
        this.lexicon = Objects.requireNonNull(lexicon, "lexicon");
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /** Returns a wording; instants are shown in the given zone. */
    public static Wording of(Language language, Lexicon lexicon, ZoneId zone) {
        return new Wording(language, lexicon, zone);
    }

    /** Returns the language spoken. */
    public Language language() {
        return language;
    }

    /**
     * Returns the message as a sentence.
     *
     * @throws java.util.MissingResourceException if there is no text for the code
     */
    public String say(Message message) {
        return Templates.fill(Bundles.text(language, message.code()), i -> argument(message, i));
    }

    /** Returns the explanation as lines, each part indented by two spaces under what it supports. */
    public String tell(Explanation explanation) {
        var lines = new StringBuilder();
        tell(explanation, "", lines);
        return lines.toString();
    }

    private void tell(Explanation explanation, String indent, StringBuilder lines) {
        lines.append(indent).append(say(explanation.message())).append('\n');
        for (Explanation part : explanation.parts()) {
            tell(part, indent + INDENT, lines);
        }
    }

    private String argument(Message message, int index) {
        List<Arg> args = message.args();
        return index < args.size() ? word(args.get(index)) : "{" + index + "}";
    }

    private String word(Arg arg) {
        if (arg instanceof Arg.Text text) {
            return Shown.text(text.value());
        }
        if (arg instanceof Arg.Quantity number) {
            return number.value().toPlainString();
        }
        if (arg instanceof Arg.Named named) {
            return named(named);
        }
        if (arg instanceof Arg.Time time) {
            return time(time.value().atZone(zone));
        }
        if (arg instanceof Arg.Day day) {
            return day(day.value());
        }
        if (arg instanceof Arg.Both both) {
            return both.value().in(language);
        }
        return arg instanceof Arg.Nested nested ? say(nested.value()) : list(((Arg.Many) arg).values());
    }

    private String named(Arg.Named named) {
        Label label = lexicon.label(named.kind(), named.name());
        return label.isEmpty() ? named.name().value() : label.in(language);
    }

    private String list(List<Arg> values) {
        if (values.isEmpty()) {
            return language == Language.ZH ? "无" : "none";
        }
        return values.stream().map(this::word).collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }

    private String day(LocalDate day) {
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, language.locale());
        return weekday + " " + day;
    }

    private String time(ZonedDateTime at) {
        String pattern = at.getNano() != 0 ? "HH:mm:ss.SSS" : at.getSecond() != 0 ? "HH:mm:ss" : "HH:mm";
        return day(at.toLocalDate()) + " " + at.format(DateTimeFormatter.ofPattern(pattern, language.locale()));
    }
}
