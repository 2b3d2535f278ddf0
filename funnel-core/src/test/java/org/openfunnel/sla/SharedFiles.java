package org.openfunnel.sla;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Data that lie beside the project on the machines of its developers; a test that needs them is skipped elsewhere. */
public final class SharedFiles {
    private static final JsonMapper JSON = new JsonMapper();

    private SharedFiles() {}

    /** Returns a file of {@code shared}, or skips the test. */
    public static Path require(String file) {
        Path found = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared").resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of(file));
        assumeTrue(Files.exists(found), () -> "there is no shared/" + file + " beside the project");
        return found;
    }

    /** Reads a JSON file. */
    public static JsonNode json(String file) {
        return JSON.readTree(require(file).toFile());
    }

    /** Returns the rows of a CSV file, compressed or not, by the value of a column, in the order of the file. */
    public static Map<String, List<NamedCsvRecord>> rowsBy(String column, String file) {
        Map<String, List<NamedCsvRecord>> rows = new LinkedHashMap<>();
        rows(file)
                .forEach(row -> rows.computeIfAbsent(row.getField(column), key -> new ArrayList<>())
                        .add(row));
        return rows;
    }

    /** Returns the rows of a CSV file, compressed or not. */
    public static List<NamedCsvRecord> rows(String file) {
        Path path = require(file);
        try (InputStream bytes = Files.newInputStream(path);
                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(plain, StandardCharsets.UTF_8)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
