package org.openfunnel.jdbchost;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** On an embedded database that is on the disk before an answer is given. */
class H2HostTest extends HostContract {
    @TempDir
    Path folder;

    @Override
    String newDatabase() throws IOException {
        return "jdbc:h2:file:" + folder.resolve("host").toAbsolutePath() + ";WRITE_DELAY=0;LOCK_TIMEOUT=5000";
    }
}
