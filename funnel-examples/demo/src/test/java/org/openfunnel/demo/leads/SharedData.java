package org.openfunnel.demo.leads;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the data sets that lie beside the sources on the machines that have them. */
public final class SharedData {
    private SharedData() {}

    /** Returns a file of {@code shared/data}, or skips the test when there is none beside any folder above. */
    public static Path require(String file) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("shared/data").resolve(file);
            if (Files.exists(found)) {
                return found;
            }
        }
        assumeTrue(false, "there is no shared/data/" + file + " beside the sources");
        throw new IllegalStateException("an assumption does not return");
    }
}
