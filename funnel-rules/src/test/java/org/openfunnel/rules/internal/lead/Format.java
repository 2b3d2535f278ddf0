package org.openfunnel.rules.internal.lead;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openfunnel.engine.LeadState;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.History;
import org.openfunnel.score.Score;
import org.openfunnel.time.WorkingDays;

/** Writes down what every object of a document about a lead holds. */
final class Format {
    private static final Map<Class<?>, Class<?>> STAND_INS = Map.of(
            LeadState.class, LeadState.Snapshot.class,
            History.class, LeadDocument.Happened.class,
            Score.class, LeadDocument.Points.class,
            WorkingDays.class, LeadDocument.Days.class);
    private static final Pattern CLASS_NAME = Pattern.compile("org\\.openfunnel[\\w.$]+");

    private final Map<String, String> lines = new TreeMap<>();
    private final Deque<Class<?>> open = new ArrayDeque<>();

    static String of(Class<?>... roots) {
        var format = new Format();
        format.open.addAll(Arrays.asList(roots));
        while (!format.open.isEmpty()) {
            format.add(format.open.pop());
        }
        return format.lines.values().stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private void add(Class<?> type) {
        String name = name(type);
        if (type == Value.class) {
            lines.put(name, name + ": true | number | text | [text] | {day} | {instant} | {withheld}");
        }
        if (lines.containsKey(name) || Leaves.all().containsKey(type)) {
            return;
        }
        if (type.isEnum()) {
            lines.put(
                    name,
                    name + ": "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(constant -> Words.of((Enum<?>) constant))
                                    .collect(Collectors.joining(" | ")));
        } else if (type.isSealed()) {
            lines.put(
                    name,
                    name + ": "
                            + Arrays.stream(type.getPermittedSubclasses())
                                    .map(kind -> kind.isSealed() ? name(kind) : Words.of(kind))
                                    .sorted()
                                    .collect(Collectors.joining(" | ")));
            open.addAll(Arrays.asList(type.getPermittedSubclasses()));
        } else {
            lines.put(name, name + " {" + parts(STAND_INS.getOrDefault(type, type)) + "}");
        }
    }

    private String parts(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).map(this::part).collect(Collectors.joining(", "));
    }

    private String part(RecordComponent component) {
        Type type = component.getGenericType();
        CLASS_NAME.matcher(type.getTypeName()).results().forEach(found -> open.add(named(found.group())));
        String shown = type.getTypeName().replaceAll("[a-z]+\\.", "").replace('$', '.');
        return component.getName() + ": " + shown;
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String name(Class<?> type) {
        return type.getName().replaceAll("[a-z]+\\.", "").replace('$', '.');
    }
}
