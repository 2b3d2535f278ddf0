package org.openfunnel.policy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A policy, or a part of one, in the form of its document: what a JSON text would hold. Equal by content. */
public sealed interface DocumentTree {
    /**
     * An object.
     *
     * @param members the values by key, in the order in which a person would write them; the order does not count for equality
     */
    record Members(Map<String, DocumentTree> members) implements DocumentTree {
        /** Copies the map in, keeping its order. */
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** A list, whose order counts. */
    record Items(List<DocumentTree> items) implements DocumentTree {
        /** Copies the list in. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A text. */
    record Text(String value) implements DocumentTree {
        /** Refuses null. */
        public Text {
            Objects.requireNonNull(value, "value");
        }
    }

    /** A number. */
    record Quantity(BigDecimal value) implements DocumentTree {
        /** Strips trailing zeros, so that 5 and 5.0 are the same number. */
        public Quantity {
            BigDecimal stripped = value.stripTrailingZeros();
            value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        /** Returns a whole number. */
        public static Quantity of(long value) {
            return new Quantity(BigDecimal.valueOf(value));
        }
    }

    /** True or false. */
    record Flag(boolean value) implements DocumentTree {}

    /**
     * Returns the one JSON text that equal trees share: keys sorted by UTF-16 unit, no white space, numbers without exponent and
     * trailing zeros, nothing escaped but quote, backslash and control characters.
     */
    default String canonical() {
        return CanonicalText.of(this);
    }
}
