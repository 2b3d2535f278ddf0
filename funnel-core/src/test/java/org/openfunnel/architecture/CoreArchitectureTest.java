package org.openfunnel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class CoreArchitectureTest {
    private static final String ROOT = "org.openfunnel.";
    private static final int TYPES_PER_PACKAGE = 12;
    private static final int TYPES_OF_ENGINE = 20;
    private static final int TYPES_OF_MODULE = 140;

    private static final Floors FLOORS = Floors.of(List.of(
            packages("name", "time"),
            packages("explain"),
            packages("fact"),
            packages("moment"),
            packages("condition"),
            packages("lead", "activity", "score", "ownership", "stage", "sla", "followup", "target"),
            packages("policy"),
            packages("engine"),
            packages("stats")));

    private static final JavaClasses CLASSES = Modules.importClasses();

    private static Set<String> packages(String... names) {
        return Stream.of(names).map(ROOT::concat).collect(Collectors.toUnmodifiableSet());
    }

    @Test
    void everyPackageHasItsFloor() {
        holds(classes().should(FLOORS.knowItsPackage()));
    }

    @Test
    void arrowsPointDown() {
        holds(classes().should(FLOORS.pointDown()));
    }

    @Test
    void packagesFormNoCycle() {
        holds(slices().matching(ROOT + "(*)..").should().beFreeOfCycles());
    }

    @Test
    void needsNothingButTheJdk() {
        holds(classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", ROOT + "*", "org.jspecify.."));
    }

    @Test
    void hasNoThreadsLocksNetworkOrLogging() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.concurrent..", "java.net..", "java.nio.file..", "java.util.logging.."));
    }

    @Test
    void staticFieldsNeverChange() {
        holds(fields().that().areStatic().should().beFinal());
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES.getDefaultPackage().getSubpackagesInTree())
                .filteredOn(it -> !it.getClasses().isEmpty())
                .filteredOn(it -> it.getName().startsWith(ROOT))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.tryGetAnnotationOfType(NullMarked.class))
                        .as(it.getName())
                        .isPresent());
    }

    @Test
    void promisesFewPublicTypes() {
        Map<String, Long> sizes = PublicApi.sizes(CLASSES);
        sizes.forEach((name, size) -> assertThat(size)
                .as("public types of " + name)
                .isLessThanOrEqualTo(name.equals(ROOT + "engine") ? TYPES_OF_ENGINE : TYPES_PER_PACKAGE));
        assertThat(sizes.values().stream().mapToLong(Long::longValue).sum())
                .as("public types of the module")
                .isBetween(1L, (long) TYPES_OF_MODULE);
    }

    private static void holds(ArchRule rule) {
        rule.check(CLASSES);
    }
}
