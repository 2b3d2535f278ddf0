package org.openfunnel.demo.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of csv-spectrum, beside what its authors say they hold. */
class CsvSpectrumTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "comma_in_quotes",
                "empty",
                "empty_crlf",
                "escaped_quotes",
                "json",
                "newlines",
                "newlines_crlf",
                "quotes_and_newlines",
                "simple",
                "simple_crlf",
                "utf8"
            })
    void isReadAsItsTruthSays(String name) throws Exception {
        Path csv = SharedData.require("csv_spectrum/csvs/" + name + ".csv");
        String truth = Files.readString(SharedData.require("csv_spectrum/json/" + name + ".json"));
        CsvTable table = CsvTable.read(name, Files.readAllBytes(csv));
        List<Map<String, String>> rows = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < table.header().size(); i++) {
                cells.put(table.header().get(i), row.cells().get(i));
            }
            rows.add(cells);
        }
        assertThat(table.unread()).isEmpty();
        assertThat(rows).isEqualTo(JsonObjects.read(truth));
    }
}
