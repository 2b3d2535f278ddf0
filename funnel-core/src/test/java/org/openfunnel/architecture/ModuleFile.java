package org.openfunnel.architecture;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A compiled module description: as text, one sorted line for each thing it says, and at work. */
public final class ModuleFile {
    private final Path classes;

    private ModuleFile(Path classes) {
        this.classes = classes;
    }

    /** Returns the module description in a folder of compiled classes. */
    public static ModuleFile in(Path classes) {
        return new ModuleFile(classes);
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

    /** Returns the loader of the module, resolved as a named module with what it requires and nothing else beyond the JDK. */
    public ClassLoader load() throws IOException {
        String name = read().name();
        ModuleFinder[] libraries = Stream.of(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(ModuleFinder::of)
                .toArray(ModuleFinder[]::new);
        ModuleLayer boot = ModuleLayer.boot();
        Configuration resolved =
                boot.configuration().resolve(ModuleFinder.of(classes), ModuleFinder.compose(libraries), Set.of(name));
        return boot.defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader())
                .findLoader(name);
    }

    /** Returns the names of all classes of the module, without descriptions of packages and of the module. */
    public List<String> classNames() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.'))
                    .sorted()
                    .toList();
        }
    }

    private ModuleDescriptor read() throws IOException {
        try (InputStream stream = Files.newInputStream(classes.resolve("module-info.class"))) {
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
