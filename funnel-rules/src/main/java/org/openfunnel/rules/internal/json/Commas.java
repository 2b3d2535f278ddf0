package org.openfunnel.rules.internal.json;

import org.jspecify.annotations.Nullable;
import org.openfunnel.rules.diagnostic.Argument;

/** Whether the elements of an object or list are separated by one comma each. */
final class Commas {
    private final Complaints complaints;
    private boolean isFirst = true;
    private boolean isSeparated;
    private @Nullable Token comma;

    Commas(Complaints complaints) {
        this.complaints = complaints;
    }

    void pass(Token next) {
        if (isFirst || comma != null) {
            complaints.commaStray(next);
        } else {
            comma = next;
        }
    }

    /** Passes something that was reported and stands where a comma should, so that none is missed. */
    void passOther() {
        isSeparated = true;
    }

    void beforeElement(Token element, int behindLast) {
        if (!isFirst && comma == null && !isSeparated) {
            complaints.commaMissing(element, behindLast);
        }
        isFirst = false;
        isSeparated = false;
        comma = null;
    }

    void beforeClose() {
        if (comma != null) {
            complaints.commaTrailing(comma);
        }
    }

    Argument expectedIn(Frame frame) {
        return isFirst || isSeparated || comma != null ? frame.element() : frame.commaOrClose();
    }
}
