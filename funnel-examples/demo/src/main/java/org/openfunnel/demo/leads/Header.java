package org.openfunnel.demo.leads;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.openfunnel.lead.LeadKeys;

/**
 * The names of the columns of a file. They are compared without case, blanks at the ends and a remark in brackets behind them, so that
 * 手机号码（必填） is the column 手机号码; a mapping may give several names with {@code |} between them.
 */
final class Header {
    private static final String OR = "\\|";

    private final List<String> names;
    private final List<String> keys;

    Header(List<String> names) {
        this.names = List.copyOf(names);
        this.keys = names.stream().map(Header::key).toList();
    }

    private static String key(String name) {
        String clean = LeadKeys.clean(name).toLowerCase(Locale.ROOT);
        int remark = clean.indexOf('(');
        return remark > 0 ? clean.substring(0, remark).strip() : clean;
    }

    /** Returns the places, from 0, of the columns with one of these names; exactly equal names come first. */
    List<Integer> places(String wanted) {
        List<String> exact = List.of(wanted.split(OR, -1));
        List<Integer> places = places(names, exact);
        return places.isEmpty() ? places(keys, exact.stream().map(Header::key).toList()) : places;
    }

    private static List<Integer> places(List<String> names, List<String> wanted) {
        return IntStream.range(0, names.size())
                .filter(i -> wanted.contains(names.get(i)))
                .boxed()
                .toList();
    }
}
