package org.openfunnel.rules.internal.lead;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.openfunnel.name.Name;

/** Derives the form of a type from what it is made of. */
final class FormFactory {
    private final Map<Class<?>, Form<?>> known = Leaves.all();
    private final boolean isLenient;

    /** Makes a factory; a lenient one lets empty collections be left out, for what people write. */
    FormFactory(boolean isLenient) {
        this.isLenient = isLenient;
    }

    /** Lets a record stand in for a type that is none. */
    <T, R extends Record> FormFactory with(Class<T> type, Class<R> record, Function<T, R> to, Function<R, T> from) {
        known.put(type, new StandIn<>(object(record), to, from));
        return this;
    }

    /** Returns the form of a record, of a sealed interface of records, or of a type that a record stands in for. */
    @SuppressWarnings("unchecked") // forms are kept under their type
    <T> ObjectForm<T> object(Class<T> type) {
        Form<?> form = known.get(type);
        return form == null ? derived(type) : (ObjectForm<T>) form;
    }

    private <T> ObjectForm<T> derived(Class<T> type) {
        var later = new Later<T>();
        known.put(type, later);
        ObjectForm<T> form = type.isSealed() ? oneOf(type) : record(type);
        later.is(form);
        known.put(type, form);
        return form;
    }

    private <T> ObjectForm<T> oneOf(Class<T> type) {
        Map<String, OneOfForm.Kind<? extends T>> kinds = new TreeMap<>();
        addKinds(type, kinds);
        return new OneOfForm<>(kinds);
    }

    private <T> void addKinds(Class<?> type, Map<String, OneOfForm.Kind<? extends T>> kinds) {
        for (Class<?> kind : type.getPermittedSubclasses()) {
            if (kind.isSealed()) {
                addKinds(kind, kinds);
            } else if (kinds.put(Words.of(kind), kind(kind)) != null) {
                throw new IllegalStateException("two kinds of " + type + " have the word `" + Words.of(kind) + "`");
            }
        }
    }

    @SuppressWarnings("unchecked") // what a sealed type permits is of that type
    private <T> OneOfForm.Kind<T> kind(Class<?> kind) {
        Class<T> type = (Class<T>) kind;
        return new OneOfForm.Kind<>(type, object(type));
    }

    private <T> ObjectForm<T> record(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalStateException(type + " must be a record or have one that stands in for it");
        }
        try {
            Constructor<T> maker = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return new RecordForm<>(
                    maker,
                    Arrays.<RecordComponent>stream(components)
                            .<RecordForm.Part<?>>map(this::part)
                            .toList());
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record must have its constructor", impossible);
        }
    }

    private RecordForm.Part<?> part(RecordComponent component) {
        if (component.getName().equals(OneOfForm.KEY)) {
            throw new IllegalStateException(component + " must not have the key that tells types apart");
        }
        return new RecordForm.Part<>(component.getName(), component.getAccessor(), of(component.getGenericType()));
    }

    private Form<?> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return constants(plain);
        }
        Form<?> form = known.get(plain);
        return form == null ? derived(plain) : form;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // asked for enums only
    private static Form<?> constants(Class<?> type) {
        return ChoiceForm.of((Class) type);
    }

    private Form<?> generic(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        Form<?> last = of(arguments[arguments.length - 1]);
        if (type.getRawType() == Optional.class) {
            return new OptionalForm<>(last);
        }
        if (type.getRawType() == List.class) {
            return new ListForm<>(last, false, isLenient, List::copyOf);
        }
        if (Set.class.isAssignableFrom((Class<?>) type.getRawType())) {
            return new ListForm<>(last, true, isLenient, TreeSet::new);
        }
        if (Map.class.isAssignableFrom((Class<?>) type.getRawType()) && arguments[0] == Name.class) {
            return new MapForm<>(last, isLenient);
        }
        throw new IllegalStateException(type + " must have a form");
    }
}
