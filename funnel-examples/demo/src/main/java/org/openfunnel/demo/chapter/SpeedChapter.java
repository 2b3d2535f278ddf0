package org.openfunnel.demo.chapter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.openfunnel.demo.leads.Lead;
import org.openfunnel.demo.leads.LeadFile;
import org.openfunnel.demo.text.Page;
import org.openfunnel.fact.Facts;

/** Shows how many leads are registered, scored and graded in a second, and that the answers are always the same. */
public final class SpeedChapter implements Chapter {
    private static final long WARM_UP_NANOS = 1_000_000_000L;
    private static final long MEASURED_NANOS = 2_000_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Setting setting;
    private final LeadFile file;
    private final Instant asOf;

    /** Makes the chapter for the leads of a file, together with every possible BANT rating if the policy has ratings. */
    public SpeedChapter(Setting setting, LeadFile file, Instant asOf) {
        this.setting = setting;
        this.file = file;
        this.asOf = asOf;
    }

    @Override
    public void tell(Page page) {
        var leads = new ArrayList<>(Lattice.leads(setting.engine().catalog()));
        file.leads().stream().map(Lead::facts).forEach(leads::add);
        var scoring = new Scoring(setting, asOf);
        page.heading("speed.heading");
        page.say("speed.hash", leads.size(), hash(scoring, leads));
        measure(scoring, leads, WARM_UP_NANOS);
        page.say("speed.said", Math.round(measure(scoring, leads, MEASURED_NANOS)));
        page.say("speed.machine", System.getProperty("java.version"), System.getProperty("os.arch"));
    }

    /** Returns how many leads a second were scored, going round and round for this long. */
    private static double measure(Scoring scoring, List<Facts> leads, long nanos) {
        long scored = 0;
        long from = System.nanoTime();
        long now = from;
        while (now - from < nanos) {
            for (Facts lead : leads) {
                scored += scoring.score(lead).isApplied() ? 1 : 0;
            }
            now = System.nanoTime();
        }
        return scored * NANOS_PER_SECOND / (now - from);
    }

    /** Returns the SHA-256 of everything that was computed about these leads, one line for each. */
    private static String hash(Scoring scoring, List<Facts> leads) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (Facts lead : leads) {
                sha.update((Scoring.line(scoring.score(lead)) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
