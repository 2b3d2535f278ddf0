package org.openfunnel.calendarimport;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a holiday file cannot be used as it is; it has all problems of the file, not only the first. */
public final class UnusableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    private UnusableFileException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems;
    }

    static UnusableFileException of(List<Problem> problems) {
        return new UnusableFileException(
                problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList());
    }

    List<Problem> problems() {
        return problems;
    }
}
