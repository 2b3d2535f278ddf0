package org.openfunnel.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a Java program did in a process of its own.
 *
 * @param lines what it printed
 * @param millis how long it took from the start of the process to its end
 */
record JavaProcess(List<String> lines, double millis) {
    private static final double NANOS_PER_MILLI = 1e6;

    /** Runs a program on the class path of this one, and waits for its end. */
    static JavaProcess run(Class<?> program, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(args));
        long start = System.nanoTime();
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            int status = process.waitFor();
            double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
            if (status != 0) {
                throw new IllegalStateException(command + " failed: " + lines);
            }
            return new JavaProcess(lines, millis);
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
