package org.openfunnel.demo;

import java.util.List;
import java.util.ResourceBundle;
import org.openfunnel.demo.text.Said;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads the command line, and says in the reader's language what is wrong with it and what it may hold. */
final class CommandLineReader {
    private final DemoOptions options = new DemoOptions();
    private final CommandLine line = new CommandLine(options);
    private final List<Said> problems;

    private CommandLineReader(String... args) {
        line.getCommandSpec().parser().collectErrors(true);
        problems = line.parseArgs(args).errors().stream()
                .map(CommandLineReader::problem)
                .toList();
    }

    static CommandLineReader read(String... args) {
        return new CommandLineReader(args);
    }

    /** Returns what the command line says; where something is wrong with an option, its default. */
    DemoOptions options() {
        return options;
    }

    /** Returns everything that is wrong with the command line. */
    List<Said> problems() {
        return problems;
    }

    /** Returns the help. */
    String help() {
        line.setResourceBundle(ResourceBundle.getBundle("org.openfunnel.demo.text.usage", options.language.locale()));
        return line.getUsageMessage(Ansi.OFF);
    }

    private static Said problem(Exception error) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched);
        }
        if (error instanceof MissingParameterException missing) {
            ArgSpec option = missing.getMissing().get(0);
            return Said.of("usage.no-value", name(option), option.paramLabel());
        }
        if (error instanceof OverwrittenOptionException twice) {
            return Said.of("usage.twice", name(twice.getOverwritten()));
        }
        return error instanceof ParameterException wrong && wrong.getArgSpec() != null
                ? wrongValue(wrong.getArgSpec(), String.valueOf(wrong.getValue()))
                : Said.of("usage.wrong", String.valueOf(error.getMessage()));
    }

    private static Said wrongValue(ArgSpec option, String value) {
        return Said.of("usage.wrong-value", name(option), option.paramLabel(), value);
    }

    private static Said unknown(UnmatchedArgumentException unmatched) {
        List<String> near = unmatched.getSuggestions();
        return near.isEmpty()
                ? Said.of("usage.unknown", unmatched.getUnmatched())
                : Said.of("usage.unknown-near", unmatched.getUnmatched(), near.get(0));
    }

    /** Every argument of the demo is an option. */
    private static String name(ArgSpec option) {
        return ((OptionSpec) option).longestName();
    }
}
