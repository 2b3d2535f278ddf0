package org.openfunnel.time;

/** Working dates written out one by one. */
final class ListedDates implements WorkingDates {
    private final long firstDay;
    private final int[] before;
    private final int[] days;
    private final long[] closings;

    /**
     * Takes over the arrays, which must never be changed again.
     *
     * @param before for each date of the validity and the day after it, the number of working dates before
     * @param days for each working date, its distance from {@code firstDay}
     */
    ListedDates(long firstDay, int[] before, int[] days, long[] closings) {
        this.firstDay = firstDay;
        this.before = before;
        this.days = days;
        this.closings = closings;
    }

    /** Where the zone leaves out the date after the validity, the end of the validity lies on a later date. */
    @Override
    public long before(long day) {
        return before[(int) Math.min(day - firstDay, before.length - 1)];
    }

    @Override
    public long date(long number) {
        if (number < 0) {
            return Timetable.BEFORE;
        }
        return number < days.length ? firstDay + days[(int) number] : Timetable.AFTER;
    }

    @Override
    public long closing(long number) {
        if (number < 0) {
            return Timetable.BEFORE;
        }
        return number < closings.length ? closings[(int) number] : Timetable.AFTER;
    }
}
