package org.openfunnel.rules.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openfunnel.architecture.ModuleFile;
import org.openfunnel.architecture.Modules;

class ModuleFileTest {
    @Test
    void saysWhatItPromises() throws IOException {
        assertThat(ModuleFile.in(Modules.CLASSES).describe()).isEqualTo(Modules.golden("module-descriptor.txt"));
    }
}
