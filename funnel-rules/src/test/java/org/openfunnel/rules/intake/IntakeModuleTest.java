package org.openfunnel.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openfunnel.architecture.ModuleFile;
import org.openfunnel.architecture.Modules;

/** The validator reads private fields of this package, which a named module has to open to it. */
class IntakeModuleTest {
    @Test
    void checksInsideTheNamedModule() throws Exception {
        ClassLoader loader = ModuleFile.in(Modules.CLASSES).load();
        Class<?> profile = loader.loadClass(IntakeProfile.class.getName());
        Class<?> intake = loader.loadClass(Intake.class.getName());
        Class<?> form = loader.loadClass(LeadForm.class.getName());
        Object check = intake.getMethod("of", profile)
                .invoke(null, profile.getMethod("practical").invoke(null));
        Object result = intake.getMethod("check", form)
                .invoke(check, form.getMethod("of", Map.class).invoke(null, Map.of()));
        assertThat(intake.getModule().isNamed()).isTrue();
        assertThat(result.getClass().getSimpleName()).isEqualTo("Rejected");
        assertThat(result.toString()).contains("unreachable");
    }
}
