package org.openfunnel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ModuleFileTest {
    @Test
    void saysWhatItPromises() throws IOException {
        assertThat(ModuleFile.in(Modules.CLASSES).describe()).isEqualTo(Modules.golden("module-descriptor.txt"));
    }
}
