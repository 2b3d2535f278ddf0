package org.openfunnel.demo.leads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openfunnel.demo.text.Said;
import org.openfunnel.demo.text.Texts;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.rules.intake.LeadField;

class MappingTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final FactCatalog CATALOG = FactCatalog.of(
            List.of(
                    Fact.of("name", new FactType.Text()),
                    Fact.of("rating", FactType.integer(0, 10)),
                    Fact.of("months", FactType.decimal("months")),
                    Fact.of("level", FactType.choice("high", "low")),
                    Fact.of("vip", new FactType.Flag()),
                    Fact.of("founded", new FactType.Day()),
                    Fact.of("seen", new FactType.Time()),
                    Fact.of(
                            "tags",
                            new FactType.Items(List.of(FactType.Option.of("x"), FactType.Option.of("y")), false))),
            List.of(Fact.of("stage", FactType.choice("open"))));

    @ParameterizedTest
    @CsvSource({
        "name,     深圳云帆",
        "rating,   7",
        "months,   1.5",
        "level,    high",
        "vip,      true",
        "founded,  2019-05-01",
        "seen,     2026-02-13 18:20",
        "tags,     x | y",
    })
    void takesACellAsAValueOfEveryType(String fact, String cell) throws BadInputException {
        assertThat(value(fact + ",c,,", cell, fact))
                .contains(
                        switch (fact) {
                            case "rating" -> Value.of(7);
                            case "months" -> Value.of(new java.math.BigDecimal("1.5"));
                            case "vip" -> Value.of(true);
                            case "founded" -> Value.of(LocalDate.of(2019, 5, 1));
                            case "seen" -> Value.of(Instant.parse("2026-02-13T10:20:00Z"));
                            case "tags" -> Value.ofItems("x", "y");
                            default -> Value.of(cell);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "无", "N/A", "-", "待补充"})
    void leavesAFactUnknownWhenItsCellIsEmptyOrAPlaceholder(String cell) throws BadInputException {
        assertThat(value("name,c,,", cell, "name")).isEmpty();
        assertThat(value("rating,c,,", cell, "rating")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"１０, 10", "10分, 10", "十, 10", "0, 0", "七, 7"})
    void readsNumbersAsPeopleWriteThem(String cell, long rating) throws BadInputException {
        assertThat(value("rating,c,,", cell, "rating")).contains(Value.of(rating));
    }

    @Test
    void givesTheCellsOfAForm() throws BadInputException {
        LeadFile file = leads("fact,column,cell,value\nform.consent,c,,\n", "a,c\n1,yes\n");
        assertThat(file.leads().get(0).form().text(LeadField.CONSENT)).isEqualTo("yes");
        assertThat(file.leads().get(0).form().column(LeadField.CONSENT)).isEqualTo(2);
        assertThatThrownBy(() -> leads("fact,column,cell,value\nform.hat,c,,\n", "a,c\n"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("mapping.no-such-field");
    }

    @ParameterizedTest
    @CsvSource({
        "rating,   eight,         'must be a number, but was `eight`'",
        "rating,   11,            'must be from 0 to 10, but was 11'",
        "rating,   7.5,           'must have at most 0 decimal places, but was 7.5'",
        "rating,   1E9,           'must be a number, but was `1E9`'",
        "rating,   7/10,          'must be a number, but was `7/10`'",
        "level,    middle,        'must be one of high, low, but was `middle`'",
        "vip,      yes,           'must be true or false, but was `yes`'",
        "founded,  2026-02-30,    'must be a date such as 2026-02-13, but was `2026-02-30`'",
        "seen,     yesterday,     'must be a time such as 2026-02-13 18:20, but was `yesterday`'",
        "tags,     x|z,           'must be one of x, y, but was `z`'",
        "name,     a\u0000b,      'holds bytes that are no text, or control characters'",
    })
    void reportsACellThatDoesNotFit(String fact, String cell, String reason) throws BadInputException {
        LeadFile file = leads("fact,column,cell,value\n" + fact + ",c,,\n", "a,c\n1,\"" + cell + "\"\n");
        assertThat(file.leads()).isEmpty();
        assertThat(file.unread()).hasSize(1);
        Unread.Problem problem = file.unread().get(0).problems().get(0);
        assertThat(problem.column()).isEqualTo(2);
        assertThat(problem.header()).isEqualTo("c");
        assertThat(Texts.in(Language.EN).say(problem.reason())).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"Yes, high", "No, low", "'', low", "maybe, ''"})
    void translatesWords(String cell, String level) throws BadInputException {
        String mapping = "level,c,Yes,high\nlevel,c,No,low\nlevel,c,(empty),low\nlevel,c,(other),(unknown)";
        assertThat(value(mapping, cell, "level"))
                .isEqualTo(level.isEmpty() ? Optional.empty() : Optional.of(Value.of(level)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "19.9, 1", "20, 5", "1000, 5", "none, 0"})
    void takesTheHighestBoundReached(String cell, long rating) throws BadInputException {
        assertThat(value("rating,c,none,0\nrating,c,>= 20,5\nrating,c,>=0,1", cell, "rating"))
                .contains(Value.of(rating));
    }

    @Test
    void reportsACellThatNoLineNames() throws BadInputException {
        LeadFile file = leads("fact,column,cell,value\nrating,c,>= 0,1\nlevel,a,1,high\n", "a,c\n2,-1\n");
        assertThat(file.unread().get(0).problems())
                .extracting(Unread.Problem::reason)
                .containsExactly(Said.of("cell.unnamed", "-1"), Said.of("cell.unnamed", "2"));
    }

    @ParameterizedTest
    @CsvSource({"yes, yes, 10", "yes, no, 8", "no, yes, 3", "no, no, 0"})
    void addsUpColumnsWithinTheBoundsOfTheFact(String first, String second, long rating) throws BadInputException {
        String mapping = "fact,column,cell,value\nrating,a,yes,8\nrating,a,no,0\nrating,c,yes,3\nrating,c,(other),0\n";
        LeadFile file = leads(mapping, "a,c\n" + first + "," + second + "\n");
        assertThat(file.leads().get(0).facts().value(Name.of("rating"))).contains(Value.of(rating));
    }

    @Test
    void doesNotAddUpWhatIsNotKnownOrNoNumber() throws BadInputException {
        String mapping = "fact,column,cell,value\nrating,a,,\nrating,c,,\n";
        assertThat(leads(mapping, "a,c\n1,\n").leads().get(0).facts())
                .isEqualTo(CATALOG.given().build());
        assertThat(leads(mapping, "a,c\n1,x\n").unread()).hasSize(1);
    }

    @Test
    void namesALeadByItsColumnOrItsLine() throws BadInputException {
        assertThat(leads("fact,column,cell,value\nlead,a,,\n", "a,c\nL1,x\n")
                        .leads()
                        .get(0)
                        .name())
                .isEqualTo("L1");
        assertThat(leads("fact,column,cell,value\nlead,a,,\n", "a,c\n,x\n")
                        .leads()
                        .get(0)
                        .name())
                .isEqualTo("2");
        assertThat(leads("fact,column,cell,value\nname,a,,\n", "a,c\nL1,x\n")
                        .leads()
                        .get(0)
                        .name())
                .isEqualTo("2");
    }

    @Test
    void losesNoRow() throws BadInputException {
        LeadFile file = leads("fact,column,cell,value\nrating,c,,\n", "a,c\n1,2\n1\n1,x\n1,3\n1,\"4\n");
        assertThat(file.leads()).extracting(Lead::line).containsExactly(2L, 5L);
        assertThat(file.unread()).extracting(Unread::line).containsExactly(3L, 4L, 6L);
    }

    @Test
    void refusesAFileWithoutAColumnOfTheMapping() {
        assertThatThrownBy(() -> leads("fact,column,cell,value\nname,b,,\nrating,c,,\n", "a,c,c\n"))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(e.reasons())
                                .containsExactly(
                                        Said.of("file.column-missing", "leads.csv", "b", List.of("a", "c", "c")),
                                        Said.of("file.column-twice", "leads.csv", "c", List.of("a", "c", "c"))));
    }

    @Test
    void saysEverythingThatIsWrongWithAMapping() {
        String mapping = """
                fact,column,cell,value
                nmae,c,,
                # a comment
                stage,c,,
                level,c,x,
                level,c,x,middle
                level,c,>= x,low
                level,c,y,low
                level,c,y,high
                level,a,,
                rating
                """;
        assertThatThrownBy(() -> leads(mapping, "a,c\n"))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(e.reasons())
                                .extracting(Texts.in(Language.EN)::say)
                                .containsExactly(
                                        "mapping.csv:11: 1 columns, but the header has 4",
                                        "mapping.csv:2: the policy has no fact `nmae`",
                                        "mapping.csv:4: `stage` is the lead's own state and cannot come from a file",
                                        "mapping.csv:5: `cell` and `value` must both be given, or neither",
                                        "mapping.csv:6: must be one of high, low, but was `middle`",
                                        "mapping.csv:7: must be a number, but was `x`",
                                        "mapping.csv:9: `y` stands twice",
                                        "mapping.csv: `level` is read from several columns (c, a), but is not a number"
                                                + " and cannot be added up"));
    }

    @Test
    void refusesAMappingWithOtherColumns() {
        assertThatThrownBy(() -> leads("a,b\n", "a,c\n"))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(Texts.in(Language.EN).say(e.reasons().get(0)))
                                .isEqualTo(
                                        "mapping.csv: a mapping must have the columns fact, column, cell, value, but has: a, b"));
    }

    private static Optional<Value> value(String lines, String cell, String fact) throws BadInputException {
        LeadFile file = leads("fact,column,cell,value\n" + lines + "\n", "a,c\n1,\"" + cell + "\"\n");
        assertThat(file.unread()).isEmpty();
        Facts facts = file.leads().get(0).facts();
        return facts.value(Name.of(fact));
    }

    private static LeadFile leads(String mapping, String leads) throws BadInputException {
        return Mapping.read("mapping.csv", mapping.getBytes(UTF_8), CATALOG, SHANGHAI)
                .leads("leads.csv", leads.getBytes(UTF_8));
    }
}
