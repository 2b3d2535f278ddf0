package org.openfunnel.rules.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openfunnel.architecture.ModuleFile;
import org.openfunnel.architecture.Modules;

class ModuleFileTest {
    private static final ModuleFile MODULE = ModuleFile.in(Modules.CLASSES);

    @Test
    void saysWhatIsExpectedInWhateverOrder() throws IOException {
        assertThat(MODULE.describe().lines())
                .containsExactlyInAnyOrderElementsOf(
                        Modules.golden("module-descriptor.txt").lines().toList());
    }

    @Test
    void everyClassInitializesInsideTheNamedModule() throws IOException, ClassNotFoundException {
        ClassLoader loader = MODULE.load();
        List<String> names = MODULE.classNames();
        assertThat(names).isNotEmpty();
        for (String name : names) {
            assertThat(Class.forName(name, true, loader).getModule().isNamed())
                    .as(name)
                    .isTrue();
        }
    }
}
