package org.openfunnel.rules.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.TextFormat;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/** Values that lie on no line, each kind of them shown by a sample: texts, sets and instants. */
final class SampledRegions implements Regions {
    private static final int MOST_OPTIONS = 8;

    private final FactType type;
    private final Map<Name, TextFormat> formats;
    private final List<Value> values = new ArrayList<>();
    private final Map<Comparison, BitSet> where = new LinkedHashMap<>();
    private boolean isComplete = true;

    private SampledRegions(FactType type, Map<Name, TextFormat> formats) {
        this.type = type;
        this.formats = formats;
    }

    static SampledRegions of(FactType type, Collection<Comparison> cuts, Map<Name, TextFormat> formats) {
        var regions = new SampledRegions(type, formats);
        Map<Comparison, Predicate<Value>> tests = new LinkedHashMap<>();
        for (Comparison cut : cuts) {
            RangedRegions.constants(cut).ifPresent(own -> tests.put(own, own.compileForValues(type, formats)));
        }
        Set<List<Boolean>> seen = new LinkedHashSet<>();
        for (Value value : regions.samples(tests.keySet())) {
            List<Boolean> answers =
                    tests.values().stream().map(test -> test.test(value)).toList();
            if (seen.add(answers)) {
                regions.values.add(value);
            }
        }
        tests.forEach(regions::mark);
        return regions;
    }

    private void mark(Comparison comparison, Predicate<Value> test) {
        var holds = new BitSet(values.size());
        for (int region = 0; region < values.size(); region++) {
            holds.set(region, test.test(values.get(region)));
        }
        where.put(comparison, holds);
    }

    private Collection<Value> samples(Set<Comparison> tests) {
        if (type instanceof FactType.Items items) {
            return sets(items);
        }
        return type instanceof FactType.Time ? instants(tests) : texts(tests);
    }

    private List<Value> sets(FactType.Items items) {
        List<String> ids = items.options().stream().map(FactType.Option::id).toList();
        isComplete = ids.size() <= MOST_OPTIONS;
        List<String> some = ids.subList(0, Math.min(MOST_OPTIONS, ids.size()));
        List<Value> sets = new ArrayList<>();
        for (int mask = 0; mask < 1 << some.size(); mask++) {
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                if ((mask >>> i & 1) != 0) {
                    chosen.add(some.get(i));
                }
            }
            sets.add(Value.ofItems(chosen));
        }
        sets.add(Value.ofItems(ids));
        return sets;
    }

    private static List<Value> instants(Set<Comparison> tests) {
        List<Value> instants = new ArrayList<>();
        constants(tests).forEach(value -> {
            Instant at = ((Value.Time) value).value();
            instants.addAll(List.of(value, Value.of(at.minusNanos(1)), Value.of(at.plusNanos(1))));
        });
        return instants.isEmpty() ? List.of(Value.of(Instant.EPOCH)) : instants;
    }

    private List<Value> texts(Set<Comparison> tests) {
        Set<TextFormat> asked = new LinkedHashSet<>();
        tests.forEach(test -> asked.addAll(formats(test)));
        isComplete = asked.size() <= 1 && tests.stream().allMatch(SampledRegions::isPlain);
        List<Value> samples = new ArrayList<>(constants(tests));
        samples.addAll(TextSamples.of(asked).stream().map(Value::of).toList());
        isComplete &= asked.stream()
                .allMatch(format -> samples.stream().anyMatch(it -> format.matches(it.toString()))
                        && samples.stream().anyMatch(it -> !format.matches(it.toString())));
        return samples;
    }

    private List<TextFormat> formats(Comparison test) {
        return test.clauses().stream()
                .filter(clause -> clause.operator() == Operator.FORMAT)
                .flatMap(clause -> Optional.ofNullable(formats.get(formatOf(clause))).stream())
                .toList();
    }

    private static Name formatOf(Comparison.Clause clause) {
        return Name.of(((Operand.Constant) clause.operand()).value().toString());
    }

    private static boolean isPlain(Comparison test) {
        return test.clauses().stream().allMatch(clause -> clause.operator() != Operator.SIZE);
    }

    private static List<Value> constants(Set<Comparison> tests) {
        List<Value> constants = new ArrayList<>();
        tests.stream().flatMap(test -> test.clauses().stream()).forEach(clause -> {
            boolean isValue = clause.operator() != Operator.FORMAT;
            if (isValue && clause.operand() instanceof Operand.Constant constant) {
                constants.add(constant.value());
            } else if (isValue && clause.operand() instanceof Operand.Constants several) {
                constants.addAll(several.values());
            }
        });
        return constants;
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public Value value(int region) {
        return values.get(region);
    }

    @Override
    public BitSet where(Comparison comparison) {
        return RangedRegions.constants(comparison).map(where::get).orElseThrow();
    }

    @Override
    public boolean isComplete() {
        return isComplete;
    }

    @Override
    public Optional<Span> span(int first, int last) {
        return Optional.empty();
    }
}
