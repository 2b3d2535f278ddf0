package org.openfunnel.demo.text;

import java.io.PrintStream;

/** Where the demo is printed, in one language. */
public final class Page {
    private static final String INDENT = "  ";

    private final PrintStream out;
    private final Texts texts;

    private Page(PrintStream out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    /** Returns a page that is printed to a stream. */
    public static Page on(PrintStream out, Texts texts) {
        return new Page(out, texts);
    }

    /** Returns the words of this page. */
    public Texts texts() {
        return texts;
    }

    /** Prints a heading with an empty line before and a rule after it. */
    public void heading(String key, Object... args) {
        String heading = texts.say(key, args);
        out.print("\n" + heading + "\n" + "=".repeat(Width.of(heading)) + "\n");
    }

    /** Prints a text as a line. */
    public void say(String key, Object... args) {
        print(texts.say(key, args));
    }

    /** Prints a line, or several, as they are. */
    public void print(String lines) {
        out.print(lines.stripTrailing() + "\n");
    }

    /** Prints lines moved to the right. */
    public void indented(int levels, String lines) {
        lines.stripTrailing().lines().forEach(line -> out.print(INDENT.repeat(levels) + line + "\n"));
    }

    /** Prints a table moved to the right. */
    public void print(int levels, Table table) {
        table.lines().forEach(line -> indented(levels, line));
    }

    /** Prints an empty line. */
    public void gap() {
        out.print("\n");
    }
}
