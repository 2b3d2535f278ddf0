package org.openfunnel.rules.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void isWrittenAsEditorsFollowIt() {
        assertThat(new Place("a.jsonc", 3, 7, "/x")).hasToString("a.jsonc:3:7");
    }

    @Test
    void isWrittenAsPointerWithoutLines() {
        assertThat(Place.of("/grading/grades/0")).hasToString("/grading/grades/0");
        assertThat(Place.of("")).hasToString("/");
    }

    @Test
    void escapesAHostileFileName() {
        assertThat(new Place("a\n\u202eb", 1, 1, "")).hasToString("a\\u000a\\u202eb:1:1");
    }

    @Test
    void isOrderedByLineBeforeColumn() {
        var late = new Place("f", 10, 1, "");
        var middle = new Place("f", 9, 20, "");
        var early = new Place("f", 9, 3, "");
        assertThat(Stream.of(late, middle, early).sorted()).isEqualTo(List.of(early, middle, late));
    }

    @Test
    void refusesALineWithoutAColumn() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("f", 1, 0, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("f", 0, 1, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("f", -1, -1, ""));
    }

    @Test
    void refusesAPointerThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Place.of("x"));
    }
}
