package org.openfunnel.demo.leads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openfunnel.demo.text.Said;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Candidate;

/** The people who work leads, from a CSV file with the columns {@code person, roles, open}; roles have blanks between them. */
public final class PeopleFile {
    private static final List<String> HEADER = List.of("person", "roles", "open");

    private PeopleFile() {}

    /**
     * Reads the people.
     *
     * @param file the name of the file, for messages
     * @throws BadInputException if it is not such a file; it names everything that is wrong
     */
    public static List<Candidate> read(String file, byte[] bytes) throws BadInputException {
        CsvTable table = CsvTable.readCommented(file, bytes);
        if (!table.header().equals(HEADER)) {
            throw BadInputException.of("people.header", file, HEADER, table.header());
        }
        var people = new ArrayList<Candidate>();
        var problems = new ArrayList<Said>();
        table.unread().forEach(row -> row.problems().forEach(it -> problems.add(line(file, row.line(), it.reason()))));
        for (CsvTable.Row row : table.rows()) {
            if (isPerson(row.cells())) {
                people.add(person(row.cells()));
            } else {
                problems.add(line(file, row.line(), Said.of("people.person", row.cells())));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return people;
    }

    private static Said line(String file, long line, Said reason) {
        return Said.of("mapping.line", file, line, reason);
    }

    private static boolean isPerson(List<String> cells) {
        boolean hasRoles = Arrays.stream(roles(cells)).allMatch(Name::isValid);
        return !cells.get(0).isEmpty() && hasRoles && cells.get(2).matches("[0-9]{1,6}");
    }

    private static Candidate person(List<String> cells) {
        return Candidate.of(cells.get(0), Integer.parseInt(cells.get(2)), roles(cells));
    }

    private static String[] roles(List<String> cells) {
        return cells.get(1).split(" +", -1);
    }
}
