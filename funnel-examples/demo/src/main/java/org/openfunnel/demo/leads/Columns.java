package org.openfunnel.demo.leads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openfunnel.demo.text.Said;

/** Where the columns of a mapping are in one file. */
final class Columns {
    private final List<String> names;
    private final Map<String, Integer> places;

    private Columns(List<String> names, Map<String, Integer> places) {
        this.names = names;
        this.places = places;
    }

    /**
     * Finds the columns.
     *
     * @throws BadInputException if one is missing or stands twice; it names all of them
     */
    static Columns find(List<String> wanted, String file, List<String> names) throws BadInputException {
        var header = new Header(names);
        var places = new HashMap<String, Integer>();
        var problems = new ArrayList<Said>();
        for (String name : wanted.stream().distinct().toList()) {
            List<Integer> found = header.places(name);
            if (found.size() == 1) {
                places.put(name, found.get(0));
            } else {
                String problem = found.isEmpty() ? "file.column-missing" : "file.column-twice";
                problems.add(Said.of(problem, file, name, names));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return new Columns(names, places);
    }

    /** Returns the place of a column of the mapping, from 0. */
    int place(String wanted) {
        return places.getOrDefault(wanted, -1);
    }

    /** Returns what the file calls the column at a place. */
    String name(int place) {
        return names.get(place);
    }
}
