package org.openfunnel.demo.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.demo.Bant;
import org.openfunnel.demo.Demo;
import org.openfunnel.demo.Golden;
import org.openfunnel.demo.chapter.Setting;
import org.openfunnel.demo.leads.LeadSource;
import org.openfunnel.demo.leads.Mapping;
import org.openfunnel.demo.leads.PeopleFile;
import org.openfunnel.demo.leads.SharedData;
import org.openfunnel.demo.leads.Unread.Problem;
import org.openfunnel.demo.text.Page;
import org.openfunnel.demo.text.Said;
import org.openfunnel.demo.text.Texts;
import org.openfunnel.name.Language;

class PortfolioTest {
    private static final Setting SETTING = Bant.setting();
    private static final Instant AS_OF = Instant.parse("2026-02-13T10:20:00Z");

    @TempDir
    private Path folder;

    private static byte[] bundled(String name) throws Exception {
        try (InputStream stream = Objects.requireNonNull(Demo.class.getResourceAsStream("leads/" + name))) {
            return stream.readAllBytes();
        }
    }

    private static Mapping mapping(byte[] bytes) throws Exception {
        return Mapping.read(
                "mapping.csv",
                bytes,
                SETTING.engine().catalog(),
                SETTING.calendar().zone());
    }

    private PortfolioResult work(LeadSource source, Path out) throws Exception {
        var roster = new Roster(PeopleFile.read("roster.csv", bundled("roster.csv")));
        try (PortfolioFiles files = PortfolioFiles.in(Optional.of(out))) {
            return new Portfolio(SETTING, mapping(bundled("mapping.csv")), source, roster, AS_OF)
                    .work(files, rows -> {});
        }
    }

    @Test
    void leavesWhatItLeftBefore() throws Exception {
        PortfolioResult result = work(LeadSource.of("leads.csv", bundled("leads.csv")), folder);
        assertThat(result.accepted() + result.rejected()).isEqualTo(300);
        for (String file : List.of("rejects.csv", "duplicates.csv", "decisions.jsonl")) {
            Golden.check("src/test/resources/golden/" + file, Files.readString(folder.resolve(file)));
        }
        assertThat(Files.readAllLines(folder.resolve("decisions.jsonl"))).hasSize(result.accepted());
    }

    @Test
    void leavesTheSameBytesOnEveryRun() throws Exception {
        LeadSource source = LeadSource.of("leads.csv", bundled("leads.csv"));
        work(source, folder.resolve("one"));
        work(source, folder.resolve("two"));
        for (String file : List.of("rejects.csv", "duplicates.csv", "decisions.jsonl")) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
        }
    }

    @Test
    void saysWhenNotAllLeadsWereCompared() throws Exception {
        int all = cut(0).uncompared();
        PortfolioResult result = cut(10);
        assertThat(all).isGreaterThan(10);
        assertThat(result.uncompared()).isEqualTo(all - 10);
        assertThat(cut(all).uncompared()).isZero();
        assertThat(told(result, Language.EN))
                .contains("Too many leads share something with another; the last " + (all - 10)
                        + " of them were not compared.");
        assertThat(told(result, Language.ZH)).contains("其中最后 " + (all - 10) + " 条未参与比对。");
    }

    private PortfolioResult cut(int mostSuspects) throws Exception {
        LeadSource source = LeadSource.of("leads.csv", bundled("leads.csv"));
        var roster = new Roster(List.of());
        return new Portfolio(SETTING, mapping(bundled("mapping.csv")), source, roster, AS_OF, mostSuspects)
                .work(PortfolioFiles.in(Optional.empty()), rows -> {});
    }

    private static String told(PortfolioResult result, Language language) {
        var out = new ByteArrayOutputStream();
        new PortfolioChapter(SETTING, result).tell(Page.on(new PrintStream(out, true, UTF_8), Texts.in(language)));
        return out.toString(UTF_8);
    }

    @Test
    void makesNoFormulaOfARejectedCell() throws Exception {
        var problem = new Problem(14, "=budget", Said.of("cell.not-text"));
        try (PortfolioFiles files = PortfolioFiles.in(Optional.of(folder))) {
            files.reject(new Reject(2, List.of(problem)));
        }
        assertThat(Files.readString(folder.resolve("rejects.csv"))).contains(",'=budget,");
    }

    /** The figures of the README. */
    @ParameterizedTest
    @CsvSource({
        "salvirt,   salvirt/B2B_dataset.csv,              448",
        "leadforge, leadforge/lead_scoring_intro_v7.csv,  1000",
        "maven,     maven/sales_pipeline.csv,             8800",
    })
    void importsPublicDataSetsWhole(String name, String file, int rows) throws Exception {
        byte[] leads = Files.readAllBytes(SharedData.require(file));
        Mapping mapping = mapping(Files.readAllBytes(Path.of("mappings", name + ".csv")));
        var portfolio = new Portfolio(SETTING, mapping, LeadSource.of(name, leads), new Roster(List.of()), AS_OF);
        PortfolioResult result = portfolio.work(PortfolioFiles.in(Optional.empty()), read -> {});
        assertThat(result.accepted()).isEqualTo(rows);
        assertThat(result.rejected()).isZero();
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        String row = "x\n";
        String leads = "company\n" + row.repeat(250_000);
        List<Long> told = new ArrayList<>();
        var portfolio = new Portfolio(
                SETTING,
                mapping("fact,column,cell,value\nsource.detail,company,,\n".getBytes(UTF_8)),
                LeadSource.of("leads.csv", leads.getBytes(UTF_8)),
                new Roster(List.of()),
                AS_OF);
        portfolio.work(PortfolioFiles.in(Optional.empty()), told::add);
        assertThat(told).containsExactly(100_000L, 200_000L);
    }
}
