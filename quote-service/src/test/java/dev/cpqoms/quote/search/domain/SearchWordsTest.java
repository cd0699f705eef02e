package dev.cpqoms.quote.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
  @Test
  void wordsAreComparedWithoutCaseAccentsAndThePunctuationAroundThem() {
    assertThat(SearchWords.asked("  Café, \"MÜLLER\"  (Groß) "))
        .containsExactly("cafe", "muller", "groß");
  }

  @Test
  void aWordWithPunctuationInsideIsFoundWholeAndByItsParts() {
    assertThat(SearchWords.of(List.of("SD-WAN", "business-internet", "Q-2026-000123")))
        .containsExactly(
            "000123",
            "2026",
            "business",
            "business-internet",
            "internet",
            "q-2026-000123",
            "sd",
            "sd-wan",
            "wan");
  }

  @Test
  void whoAsksForAWordTwiceAsksOnce() {
    assertThat(SearchWords.asked("router Router router.")).containsExactly("router");
  }

  @Test
  void aLongWordIsCutOnBothSides() {
    String longWord = "w".repeat(200);

    assertThat(SearchWords.of(List.of(longWord))).contains(SearchWords.asked(longWord).getFirst());
  }

  @Test
  void punctuationAloneIsNoWord() {
    assertThat(SearchWords.asked(" - / ... ")).isEmpty();
  }
}
