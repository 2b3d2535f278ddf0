package org.openfunnel.calendarimport;

/**
 * What is wrong with a holiday file, where, and how to mend it.
 *
 * @param file the name of the file
 * @param line the line, from 1; that of the property, or of its event when the property is missing
 * @param property the iCalendar property
 * @param message what was expected and what came
 * @param help what to write instead
 */
record Problem(String file, int line, String property, String message, String help) {
    /** Returns the problem as people read it, in two lines. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + property + ": " + message + "\n    help: " + help;
    }
}
