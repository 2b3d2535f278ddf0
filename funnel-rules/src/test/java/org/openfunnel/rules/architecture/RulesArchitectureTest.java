package org.openfunnel.rules.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.openfunnel.architecture.Floors;
import org.openfunnel.architecture.Modules;
import org.openfunnel.architecture.PublicApi;

class RulesArchitectureTest {
    private static final String ROOT = "org.openfunnel.rules";
    private static final int TYPES_PER_PACKAGE = 12;
    private static final int TYPES_OF_MODULE = 45;

    private static final Floors FLOORS = Floors.of(List.of(
            Set.of(ROOT + ".diagnostic", ROOT + ".intake"),
            Set.of(ROOT + ".internal.json", ROOT + ".proof", ROOT + ".preset"),
            Set.of(ROOT + ".internal.document", ROOT + ".internal.lead"),
            Set.of(ROOT),
            Set.of(ROOT + ".testkit", ROOT + ".replay")));

    private static final JavaClasses CLASSES = Modules.importClasses();

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
        holds(slices().matching("org.openfunnel.(**)").should().beFreeOfCycles());
    }

    @Test
    void onlyOnePackageSeesJackson() {
        holds(only(ROOT + ".internal.json", "tools.jackson.."));
    }

    @Test
    void onlyOnePackageSeesBeanValidation() {
        holds(only(ROOT + ".intake", "jakarta.validation..", "org.hibernate.."));
    }

    @Test
    void needsNothingElse() {
        holds(classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.openfunnel..",
                        "org.jspecify..",
                        "org.slf4j..",
                        "tools.jackson.core..",
                        "jakarta.validation..",
                        "org.hibernate.validator.."));
    }

    @Test
    void promisesShowNothingInternalAndNoForeignType() {
        holds(classes()
                .that(are(DescribedPredicate.describe("promised to users", PublicApi::isPromised)))
                .should(PublicApi.notShow("internal or foreign types", RulesArchitectureTest::isHidden)));
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
        sizes.forEach(
                (name, size) -> assertThat(size).as("public types of " + name).isLessThanOrEqualTo(TYPES_PER_PACKAGE));
        assertThat(sizes.values().stream().mapToLong(Long::longValue).sum())
                .as("public types of the module")
                .isBetween(1L, (long) TYPES_OF_MODULE);
    }

    private static ArchRule only(String user, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(user)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static boolean isHidden(JavaClass type) {
        boolean known = type.isPrimitive()
                || type.getPackageName().startsWith("java.")
                || type.getPackageName().startsWith("org.openfunnel.");
        return !known || PublicApi.isInternal(type);
    }

    private static void holds(ArchRule rule) {
        rule.check(CLASSES);
    }
}
