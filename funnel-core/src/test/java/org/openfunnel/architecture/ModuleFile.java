package org.openfunnel.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A compiled module description as text, one sorted line for each thing it says. */
public final class ModuleFile {
    private final Path file;

    private ModuleFile(Path file) {
        this.file = file;
    }

    /** Returns the module description in a folder of compiled classes. */
    public static ModuleFile in(Path classes) {
        return new ModuleFile(classes.resolve("module-info.class"));
    }

    /** Returns the whole description; versions that the compiler recorded are left out. */
    public String describe() throws IOException {
        ModuleDescriptor module = read();
        Set<String> lines = new TreeSet<>();
        module.requires().forEach(it -> lines.add("requires " + words(it.modifiers()) + it.name()));
        module.exports().forEach(it -> lines.add("exports " + words(it.modifiers()) + it.source() + to(it.targets())));
        module.opens().forEach(it -> lines.add("opens " + words(it.modifiers()) + it.source() + to(it.targets())));
        module.uses().forEach(it -> lines.add("uses " + it));
        module.provides().forEach(it -> lines.add("provides " + it.service() + " with " + it.providers()));
        module.mainClass().ifPresent(it -> lines.add("main " + it));
        return words(module.modifiers()) + "module " + module.name() + "\n" + String.join("\n", lines) + "\n";
    }

    private ModuleDescriptor read() throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return ModuleDescriptor.read(stream);
        }
    }

    private static String words(Collection<? extends Enum<?>> modifiers) {
        Set<String> words = new TreeSet<>();
        modifiers.forEach(modifier -> words.add(modifier.name().toLowerCase(Locale.ROOT) + " "));
        return String.join("", words);
    }

    private static String to(Set<String> targets) {
        return targets.isEmpty() ? "" : " to " + new TreeSet<>(targets);
    }
}
