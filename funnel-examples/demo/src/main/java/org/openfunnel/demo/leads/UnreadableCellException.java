package org.openfunnel.demo.leads;

import org.openfunnel.demo.text.Said;

/** A cell does not say what the mapping expects of it. */
final class UnreadableCellException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int column;
    private final transient Said reason;

    UnreadableCellException(int column, Said reason) {
        super(reason.toString());
        this.column = column;
        this.reason = reason;
    }

    /** Returns the problem in a file with these columns. */
    Unread.Problem in(Columns columns) {
        return new Unread.Problem(column + 1, columns.name(column), reason);
    }
}
