package org.openfunnel.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a module promises to its users: the public types of the packages that are not internal. */
public final class PublicApi {
    private PublicApi() {}

    /** Returns the number of public top-level types in each package that is not internal. */
    public static Map<String, Long> sizes(Iterable<JavaClass> classes) {
        return StreamSupport.stream(classes.spliterator(), false)
                .filter(type -> type.isTopLevelClass() && isPromised(type))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
    }

    /** Tells whether users can name this type: it and the types around it are public and its package is not internal. */
    public static boolean isPromised(JavaClass type) {
        return type.getModifiers().contains(PUBLIC)
                && !isInternal(type)
                && type.getEnclosingClass().map(PublicApi::isPromised).orElse(true);
    }

    /** Tells whether this type lives below a package named {@code internal}. */
    public static boolean isInternal(JavaClass type) {
        return (type.getPackageName() + ".").contains(".internal.");
    }

    /** Returns the condition that no signature of a type shows a type that {@code hidden} names. */
    public static ArchCondition<JavaClass> notShow(String description, Predicate<JavaClass> hidden) {
        return new ArchCondition<>("not show " + description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                shownBy(item)
                        .filter(hidden)
                        .forEach(shown -> events.add(
                                SimpleConditionEvent.violated(item, item.getName() + " shows " + shown.getName())));
            }
        };
    }

    private static Stream<JavaClass> shownBy(JavaClass type) {
        Stream<JavaType> supertypes = Stream.concat(
                type.getSuperclass().map(Stream::of).orElseGet(Stream::empty), type.getInterfaces().stream());
        Stream<JavaType> bounds = boundsOf(type.getTypeParameters());
        Stream<JavaType> members = type.getMembers().stream()
                .filter(member -> member.getModifiers().contains(PUBLIC)
                        || member.getModifiers().contains(PROTECTED))
                .flatMap(PublicApi::typesOf);
        return Stream.of(supertypes, bounds, members)
                .flatMap(types -> types)
                .flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType);
    }

    private static Stream<JavaType> typesOf(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        Stream<JavaType> parameters = unit.getParameterTypes().stream();
        Stream<JavaType> thrown = unit.getExceptionTypes().stream().map(JavaType.class::cast);
        Stream<JavaType> shape = Stream.concat(Stream.of(unit.getReturnType()), boundsOf(unit.getTypeParameters()));
        return Stream.of(parameters, thrown, shape).flatMap(types -> types);
    }

    private static Stream<JavaType> boundsOf(Iterable<? extends JavaTypeVariable<?>> variables) {
        return StreamSupport.stream(variables.spliterator(), false).flatMap(variable -> variable.getBounds().stream());
    }
}
