package org.openfunnel.jdbchost;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** A process of four writers and two sweepers that works until somebody kills it. */
final class CrashWorker {
    /** One second on the wall is ten minutes in the office, so that offers run out while the test runs. */
    static final long SPEED = 600;

    private CrashWorker() {}

    /** Arguments: address of the database, file for what was answered, when the test began, number of leads, name of the run. */
    public static void main(String[] arguments) throws IOException {
        var office = new Office(Office.at(arguments[0]));
        OutputStream answers = new FileOutputStream(arguments[1], true);
        long began = Long.parseLong(arguments[2]);
        int leads = Integer.parseInt(arguments[3]);
        for (int i = 0; i < 4; i++) {
            String name = arguments[4] + "-w" + i;
            var traffic = new Traffic(office, name, leads, () -> now(began), name.hashCode());
            new Thread(() -> {
                        while (true) {
                            traffic.step().ifPresent(answered -> write(answers, answered));
                        }
                    })
                    .start();
        }
        for (int i = 0; i < 2; i++) {
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

    /** One write for a whole line: what reached the operating system survives the death of the process. */
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
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Returns what a line says, unless the process died while writing it. */
    static Optional<Traffic.Answered> parse(String line) {
        String[] parts = line.split(" ", -1);
        return parts.length == 4 && !parts[3].isEmpty()
                ? Optional.of(new Traffic.Answered(parts[0], parts[1], parts[2], Long.parseLong(parts[3])))
                : Optional.empty();
    }
}
