package org.openfunnel.rules.internal.json;

import org.jspecify.annotations.Nullable;

/** Whether the elements of an object or list are separated by one comma each. */
final class Commas {
    private final Complaints complaints;
    private boolean isFirst = true;
    private boolean isSeparated;
    private boolean hasColon;
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

    /** Passes what stands where a comma or an element should; all colons of a list that is no object are one mistake. */
    void passOther(Token other, Frame frame) {
        boolean isColonOfList = other.is(Token.Kind.COLON) && !frame.isObject();
        if (!isColonOfList || !hasColon) {
            complaints.unexpected(
                    other, isFirst || isSeparated || comma != null ? frame.element() : frame.commaOrClose());
        }
        hasColon |= isColonOfList;
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
}
