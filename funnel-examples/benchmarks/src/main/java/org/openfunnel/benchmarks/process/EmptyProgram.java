package org.openfunnel.benchmarks.process;

/** Does nothing: what remains is the start of the Java machine. */
public final class EmptyProgram {
    private EmptyProgram() {}

    /** Returns at once. */
    public static void main(String[] args) {}
}
