package org.openfunnel.time.vectors;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors that lie beside the project on the machines of its developers, turned into our own words. */
final class SharedVectors {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> REMARKS = Set.of("id", "op", "cal", "expect", "at", "why", "note", "tier");
    /** Rows about RFC 5545 rules, which the time package does not read. */
    private static final String RECURRENCE = "recurrence";

    private SharedVectors() {}

    static Optional<Path> find(String file) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/vectors").resolve(file))
                .filter(Files::exists)
                .findFirst();
    }

    static JsonNode read(Path file) {
        return JSON.readTree(file.toFile());
    }

    static List<String> lines(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".json")) {
                    addProject(read(file), lines);
                }
            }
        }
        return lines;
    }

    private static void addProject(JsonNode file, List<String> lines) {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : file.path("vectors")) {
            String tier = row.path("tier").asString();
            if (Set.of("core", "defect").contains(tier)
                    && !row.path("op").asString().equals(RECURRENCE)) {
                rows.add(row(row, tier.equals("core")));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        lines.add(source(file.path("source")));
        file.path("calendars").properties().forEach(calendar -> {
            List<String> asked = rows.stream()
                    .filter(row -> row.contains(" " + calendar.getKey() + " "))
                    .toList();
            if (!asked.isEmpty()) {
                lines.add(calendar(calendar.getKey(), calendar.getValue(), asked));
            }
        });
        lines.addAll(rows);
    }

    private static String source(JsonNode source) {
        return "= "
                + Stream.of("project", "version", "licence", "path")
                        .filter(source::has)
                        .map(key -> source.path(key).asString())
                        .map(text -> text.startsWith("none:") ? "independent-evaluator" : text)
                        .collect(joining(" | "));
    }

    private static String calendar(String name, JsonNode calendar, List<String> rows) {
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, String> days = new LinkedHashMap<>();
        weekly(calendar).forEach((day, hours) -> days.merge(hours, day, (some, more) -> some + "," + more));
        days.forEach((hours, weekdays) -> words.put(weekdays + "=", hours));
        calendar.path("shifts").properties().forEach(shift -> words.put(shift.getKey() + "=", hours(shift.getValue())));
        boolean holidayWins = calendar.path("overrideWins").asString().equals("holiday");
        for (JsonNode holiday : calendar.path("holidays")) {
            String word = holiday.asString() + "=";
            if (holidayWins || !words.containsKey(word)) {
                words.put(word, "");
            }
        }
        for (JsonNode holiday : calendar.path("annualHolidays")) {
            Facts.years(rows).forEach(year -> words.put(year + "-" + holiday.asString() + "=", ""));
        }
        calendar.path("breaks").properties().forEach(pause -> words.put(pause.getKey() + "~", hours(pause.getValue())));
        return "@" + name + " " + calendar.path("zone").asString()
                + words.entrySet().stream()
                        .map(word -> " " + word.getKey() + word.getValue())
                        .collect(joining());
    }

    private static Map<String, String> weekly(JsonNode calendar) {
        Map<String, String> weekly = new TreeMap<>(Comparator.comparing(Facts::weekday));
        JsonNode crossing = calendar.path("crossMidnight");
        for (JsonNode day : crossing.path("days")) {
            weekly.put(day.asString(), hours(crossing.path("windows")));
        }
        if (weekly.isEmpty()) {
            calendar.path("hours").properties().forEach(day -> weekly.put(day.getKey(), hours(day.getValue())));
        }
        return weekly;
    }

    private static String hours(JsonNode windows) {
        return stream(windows)
                .map(window -> window.get(0).asString() + "-" + window.get(1).asString())
                .collect(joining(","));
    }

    private static String row(JsonNode row, boolean isRight) {
        Map<String, String> args = new LinkedHashMap<>();
        row.properties().stream()
                .filter(field -> !REMARKS.contains(field.getKey()))
                .forEach(field -> args.put(field.getKey(), text(field.getValue())));
        String id = row.path("id").asString();
        return new Row(
                        id.substring(id.lastIndexOf('-') + 1),
                        row.path("op").asString(),
                        row.path("cal").asString(),
                        args,
                        isRight,
                        text(row.path("expect")))
                .toString();
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            String between = value.size() == 2 && value.get(0).isString() ? "/" : ";";
            return stream(value).map(SharedVectors::text).collect(joining(between));
        }
        if (value.isObject()) {
            return text(value.path("deadline"));
        }
        if (value.isNumber()) {
            return new BigDecimal(value.asString()).stripTrailingZeros().toPlainString();
        }
        String text = value.asString();
        return text.endsWith("Z") ? Instant.parse(text).toString() : text;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }
}
