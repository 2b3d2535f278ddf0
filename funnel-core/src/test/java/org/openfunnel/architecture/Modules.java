package org.openfunnel.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the compiled classes of the module under test are. */
public final class Modules {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."));

    /** The folder of compiled main classes, without tests and without other modules. */
    public static final Path CLASSES = ROOT.resolve("target/classes");

    private Modules() {}

    /** Returns the main classes of the module under test; refuses an import that found no class of the module. */
    public static JavaClasses importClasses() {
        JavaClasses classes = new ClassFileImporter().importPath(CLASSES);
        if (classes.stream().allMatch(type -> type.getSimpleName().equals("package-info"))) {
            throw new IllegalStateException("no classes found in " + CLASSES.toAbsolutePath());
        }
        return classes;
    }

    /** Returns the whole text of a file in the folder of expected outputs. */
    public static String golden(String name) throws IOException {
        return Files.readString(ROOT.resolve("src/test/resources/golden").resolve(name));
    }
}
