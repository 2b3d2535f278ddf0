package org.openfunnel.jdbchost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A process of eight writers and two sweepers that says what it was answered, line by line, until somebody kills it. */
final class CrashWorker {
    static final int WRITERS = 8;
    static final int SWEEPERS = 2;

    /** How the process ends when something went wrong in it. */
    static final int FAILED = 3;

    /** One second on the wall is ten minutes in the office, so that offers run out while the test runs. */
    private static final long SPEED = 600;

    private CrashWorker() {}

    /** Arguments: address of the database, when the test began, number of leads, name of the run. */
    public static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(FAILED);
        });
        var office = new Office(arguments[0]);
        var answers = new FileOutputStream(FileDescriptor.out);
        long began = Long.parseLong(arguments[1]);
        int leads = Integer.parseInt(arguments[2]);
        for (int i = 0; i < WRITERS; i++) {
            String name = arguments[3] + "-w" + i;
            var traffic = new Traffic(office, name, leads, () -> now(began), name.hashCode());
            new Thread(() -> {
                        while (true) {
                            traffic.step().ifPresent(answered -> write(answers, answered));
                        }
                    })
                    .start();
        }
        for (int i = 0; i < SWEEPERS; i++) {
            new Thread(() -> {
                        while (true) {
                            office.service.sweep(now(began), 5);
                        }
                    })
                    .start();
        }
    }

    static Instant now(long began) {
        return Office.OPENING.plusMillis((System.currentTimeMillis() - began) * SPEED);
    }

    /** One write for a whole line: what has reached the pipe survives the death of the process. */
    private static void write(OutputStream answers, Traffic.Answered answered) {
        String line = String.join(
                        " ",
                        answered.pipeline(),
                        answered.lead(),
                        answered.command(),
                        Long.toString(answered.revision()))
                + "\n";
        try {
            answers.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /**
     * Starts such a process, kills it as soon as it was answered so many times, and returns everything it has said. Nothing
     * waits for a clock: the process is killed wherever its ten threads are when the last answer arrives.
     */
    static List<Traffic.Answered> killedAfter(int answers, String address, long began, int leads, Path log)
            throws IOException, InterruptedException {
        Process worker = start(address, began, leads, log);
        List<Traffic.Answered> answered = new ArrayList<>();
        try (BufferedReader lines = worker.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answered.add(parse(line));
                if (answered.size() == answers) {
                    // not by the process itself, which would close the pipe before everything is read
                    worker.toHandle().destroyForcibly();
                }
            }
        } finally {
            worker.destroyForcibly().waitFor();
        }
        assertThat(answered).as(() -> "works until it is killed: " + text(log)).hasSizeGreaterThanOrEqualTo(answers);
        assertThat(worker.exitValue()).as(() -> text(log)).isNotEqualTo(FAILED);
        return answered;
    }

    private static Process start(String address, long began, int leads, Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWorker.class.getName(),
                        address,
                        Long.toString(began),
                        Integer.toString(leads),
                        String.valueOf(log.getFileName()))
                .redirectError(log.toFile())
                .start();
    }

    private static Traffic.Answered parse(String line) {
        String[] parts = line.split(" ", -1);
        return new Traffic.Answered(parts[0], parts[1], parts[2], Long.parseLong(parts[3]));
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
