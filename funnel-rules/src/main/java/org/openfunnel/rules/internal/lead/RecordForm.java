package org.openfunnel.rules.internal.lead;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.rules.internal.json.JsonNull;
import org.openfunnel.rules.internal.json.JsonObject;
import org.openfunnel.rules.internal.json.JsonValue;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;

/**
 * A record as an object with a key for each component; what is absent has no key.
 *
 * @param maker its constructor
 * @param parts its components in order
 */
record RecordForm<T>(Constructor<T> maker, List<Part<?>> parts) implements ObjectForm<T> {
    /** A component. */
    record Part<P>(String key, Method accessor, Form<P> form) {
        void write(Object whole, JsonObject.Builder object) {
            JsonValue written = form.write(value(whole));
            if (!(written instanceof JsonNull)) {
                object.with(key, written);
            }
        }

        @SuppressWarnings("unchecked") // the form was derived from the type of the accessor
        private P value(Object whole) {
            try {
                return (P) accessor.invoke(whole);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("a public accessor must be callable", impossible);
            }
        }

        Optional<P> read(ObjectCursor object) {
            Optional<P> absent = object.has(key) ? Optional.empty() : form.absent();
            if (absent.isPresent()) {
                object.allow(key);
                return absent;
            }
            return form.read(object.required(key));
        }
    }

    @Override
    public void write(T value, JsonObject.Builder object) {
        parts.forEach(part -> part.write(value, object));
    }

    @Override
    public Optional<T> read(ValueCursor cursor, ObjectCursor object) {
        List<Object> values = new ArrayList<>();
        for (Part<?> part : parts) {
            part.read(object).ifPresent(values::add);
        }
        return object.isSound() && values.size() == parts.size()
                ? Refused.unless(cursor, () -> made(values))
                : Optional.empty();
    }

    private T made(List<Object> values) {
        try {
            return maker.newInstance(values.toArray());
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a record must refuse with an exception", refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record must be constructible", impossible);
        }
    }
}
