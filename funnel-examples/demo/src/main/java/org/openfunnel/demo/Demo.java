package org.openfunnel.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openfunnel.demo.leads.BadInputException;
import org.openfunnel.demo.text.Page;
import org.openfunnel.demo.text.Said;
import org.openfunnel.demo.text.Texts;

/** The program. It speaks UTF-8, whatever the platform does. */
public final class Demo {
    private static final int DONE = 0;
    private static final int BAD_DATA = 1;
    private static final int BAD_USAGE = 2;
    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger VALIDATOR = Logger.getLogger("org.hibernate.validator");

    private Demo() {}

    /** Runs the demo and ends with 0, with 1 if a file cannot be used, or with 2 if the command line is wrong. */
    public static void main(String[] args) {
        System.exit(run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), args));
    }

    private static PrintStream utf8(FileDescriptor target) {
        return new PrintStream(new FileOutputStream(target), true, StandardCharsets.UTF_8);
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        VALIDATOR.setLevel(Level.WARNING);
        CommandLineReader line = CommandLineReader.read(args);
        Texts texts = Texts.in(line.options().language);
        if (!line.problems().isEmpty()) {
            complain(err, texts, line.problems());
            err.print(line.help());
            return BAD_USAGE;
        }
        if (line.options().isHelp) {
            out.print(line.help());
            return DONE;
        }
        try {
            Tour.of(line.options(), rows -> err.print(texts.say("leads.progress", rows) + "\n"))
                    .print(Page.on(out, texts));
            return DONE;
        } catch (BadInputException e) {
            complain(err, texts, e.reasons());
            return BAD_DATA;
        }
    }

    private static void complain(PrintStream err, Texts texts, List<Said> reasons) {
        reasons.forEach(reason -> err.print(texts.say(reason) + "\n"));
    }
}
