package org.openfunnel.rules.internal.lead;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openfunnel.engine.LeadState;
import org.openfunnel.moment.History;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.CommandId;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.score.Score;
import org.openfunnel.time.WorkingDays;

/**
 * Values of any type of the core, made of what the type is made of: one for each kind of a sealed type and each constant, every
 * optional part once present and once absent. A new type of the core has samples without a word here, unless it is no record.
 */
final class Samples {
    private static final int DEEPEST = 9;

    private int count;

    /** Returns samples of a type; none if it cannot be reached before the depth ends. */
    List<Object> of(Type type, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic, depth);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return List.of(plain.getEnumConstants());
        }
        if (plain.isSealed()) {
            return Arrays.stream(plain.getPermittedSubclasses())
                    .flatMap(kind -> of(kind, depth + 1).stream())
                    .toList();
        }
        return standIns(plain, depth);
    }

    private List<Object> standIns(Class<?> type, int depth) {
        if (type == WorkingDays.class) {
            return List.of(WorkingDays.of(-2), WorkingDays.of(3).cutOff(LocalTime.of(9, 30)));
        }
        if (type == History.class) {
            return of(LeadDocument.Happened.class, depth).stream()
                    .<Object>map(it -> ((LeadDocument.Happened) it).toHistory())
                    .toList();
        }
        if (type == Score.class) {
            return of(Score.Part.class, depth).stream()
                    .<Object>map(it -> Score.of(List.of((Score.Part) it)))
                    .toList();
        }
        if (type == LeadState.class) {
            return of(LeadState.Snapshot.class, depth).stream()
                    .<Object>map(it -> LeadState.restore((LeadState.Snapshot) it))
                    .toList();
        }
        return type.isRecord() && !isLeaf(type) ? records(type, depth) : List.of(leaf(type));
    }

    private static boolean isLeaf(Class<?> type) {
        return Leaves.all().containsKey(type);
    }

    private List<Object> records(Class<?> type, int depth) {
        List<List<Object>> parts = Arrays.stream(type.getRecordComponents())
                .map(component -> of(component.getGenericType(), depth + 1))
                .toList();
        if (parts.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        int most = parts.stream().mapToInt(List::size).max().orElse(1);
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            int index = i;
            Object[] chosen =
                    parts.stream().map(part -> part.get(index % part.size())).toArray();
            made(type, chosen).ifPresent(all::add);
        }
        if (all.isEmpty()) {
            throw new AssertionError(type + " refuses every sample; its leaves need other values");
        }
        return all;
    }

    /** Returns the record of these parts, or nothing if it refuses them together. */
    private static Optional<Object> made(Class<?> type, Object... parts) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return Optional.of(type.getDeclaredConstructor(types).newInstance(parts));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("a record must be constructible", impossible);
        }
    }

    private List<Object> generic(ParameterizedType type, int depth) {
        Type[] arguments = type.getActualTypeArguments();
        List<Object> parts = of(arguments[arguments.length - 1], depth + 1);
        List<Object> all = new ArrayList<>();
        if (type.getRawType() == Optional.class) {
            parts.forEach(part -> all.add(Optional.of(part)));
            all.add(Optional.empty());
        } else if (type.getRawType() == List.class) {
            parts.forEach(part -> all.add(List.of(part)));
        } else if (Map.class.isAssignableFrom((Class<?>) type.getRawType())) {
            parts.forEach(part -> all.add(new TreeMap<>(Map.of(Name.of("name-" + ++count), part))));
        } else if (Set.class.isAssignableFrom((Class<?>) type.getRawType())) {
            parts.forEach(part -> all.add(new TreeSet<>(List.of(part))));
        } else {
            throw new AssertionError("no samples of " + type);
        }
        return all;
    }

    /** Later calls give later instants and greater numbers, so that what must come later does. */
    private Object leaf(Class<?> type) {
        count++;
        Map<Class<?>, Object> leaves = Map.ofEntries(
                Map.entry(boolean.class, count % 2 == 0),
                Map.entry(int.class, 1 + count % 90),
                Map.entry(Integer.class, 1 + count % 90),
                Map.entry(long.class, (long) count),
                Map.entry(OptionalLong.class, OptionalLong.of(count)),
                Map.entry(String.class, "text." + (char) ('a' + count % 26)),
                Map.entry(BigDecimal.class, BigDecimal.valueOf(count, 3)),
                Map.entry(Instant.class, Instant.EPOCH.plusNanos(count)),
                Map.entry(LocalDate.class, LocalDate.EPOCH.plusDays(count)),
                Map.entry(LocalTime.class, LocalTime.ofSecondOfDay(count % 86_400)),
                Map.entry(Duration.class, Duration.ofMillis(count)),
                Map.entry(Name.class, Name.of("name-" + count)),
                Map.entry(LeadId.class, LeadId.of("客户/" + count)),
                Map.entry(PersonId.class, PersonId.of("p " + count)),
                Map.entry(ActivityId.class, ActivityId.of("a\"" + count)),
                Map.entry(CommandId.class, CommandId.of("c\\" + count)));
        Object leaf = leaves.get(type);
        if (leaf == null) {
            throw new AssertionError("no samples of " + type);
        }
        return leaf;
    }
}
