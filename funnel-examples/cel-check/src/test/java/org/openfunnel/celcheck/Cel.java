package org.openfunnel.celcheck;

import dev.cel.bundle.CelFactory;
import dev.cel.common.CelErrorCode;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openfunnel.condition.Truth;

/**
 * A condition compiled by CEL. CEL's newer runtime takes the error inside {@code !(a && b)} for a value that it cannot negate, so
 * this is the older one.
 */
final class Cel {
    private static final dev.cel.bundle.Cel CEL = CelFactory.legacyCelBuilder()
            .setOptions(CelOptions.current().enableUnknownTracking(true).build())
            .setStandardMacros(CelStandardMacro.HAS)
            .addVar("lead", MapType.create(SimpleType.STRING, SimpleType.DYN))
            .addVar("said", ListType.create(SimpleType.BOOL))
            .setResultType(SimpleType.BOOL)
            .build();
    /** Compiling takes a millisecond, and most assumptions are the same few. */
    private static final Map<String, Program> COMPILED = new ConcurrentHashMap<>();

    /** How CEL hears of a fact that is not known; in both ways false wins over it in an "and", true in an "or". */
    enum Missing {
        /** The map has no such key, which is an error. */
        KEY,
        /** The attribute is declared unknown, as for a partial evaluation. */
        ATTRIBUTE
    }

    private final CelText text;
    private final List<Program> assumptions;
    private final Program end;

    Cel(CelText text) {
        this.text = text;
        assumptions = text.assumptions().stream()
                .map(assumption -> COMPILED.computeIfAbsent(assumption.text(), Cel::compiled))
                .toList();
        end = compiled(text.text());
    }

    private static Program compiled(String text) {
        try {
            return CEL.createProgram(CEL.compile(text).getAst());
        } catch (CelValidationException | CelEvaluationException invalid) {
            throw new IllegalArgumentException(text, invalid);
        }
    }

    /**
     * Answers a condition.
     *
     * @param lead what is known
     * @param unknown the names of the facts that are not
     */
    Truth ask(Map<String, Object> lead, Collection<String> unknown, Missing missing) {
        List<Boolean> said = new ArrayList<>();
        for (int i = 0; i < assumptions.size(); i++) {
            Truth truth = ask(assumptions.get(i), lead, said, unknown, missing);
            said.add(truth.ifUnknown(text.assumptions().get(i).otherwise()).isTrue());
        }
        return ask(end, lead, said, unknown, missing);
    }

    private static Truth ask(
            Program program,
            Map<String, Object> lead,
            List<Boolean> said,
            Collection<String> unknown,
            Missing missing) {
        CelAttributePattern[] attributes = missing == Missing.KEY
                ? new CelAttributePattern[0]
                : unknown.stream()
                        .map(fact -> CelAttributePattern.fromQualifiedIdentifier("lead." + fact))
                        .toArray(CelAttributePattern[]::new);
        try {
            Object answer = program.eval(PartialVars.of(Map.of("lead", lead, "said", said), attributes));
            return answer instanceof CelUnknownSet ? Truth.UNKNOWN : Truth.of((Boolean) answer);
        } catch (CelEvaluationException failure) {
            if (failure.getErrorCode() == CelErrorCode.ATTRIBUTE_NOT_FOUND) {
                return Truth.UNKNOWN;
            }
            throw new IllegalStateException(failure);
        }
    }
}
