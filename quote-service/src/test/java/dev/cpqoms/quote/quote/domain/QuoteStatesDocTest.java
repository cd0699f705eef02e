package dev.cpqoms.quote.quote.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuoteStatesDocTest {
  private static final Path DOC =
      Path.of(System.getProperty("cpq.root", ".")).resolve("docs/states/quote.md");

  @Test
  void theDiagramIsDrawnFromTheTable() throws IOException {
    String drawn = document();
    if (Boolean.getBoolean("cpq.update")) {
      Files.createDirectories(DOC.getParent());
      Files.writeString(DOC, drawn);
    }
    assertThat(Files.readString(DOC)).isEqualTo(drawn);
  }

  @Test
  void theDatabaseNamesTheSameStates() throws IOException {
    Pattern check = Pattern.compile("state\\s+text NOT NULL CHECK \\(state IN \\(([^)]*)\\)");
    Matcher found = check.matcher(migration().replaceAll(" +", " "));
    assertThat(found.find()).isTrue();
    assertThat(Arrays.stream(found.group(1).split(",")).map(s -> s.strip().replace("'", "")))
        .containsExactly(
            Arrays.stream(QuoteState.values()).map(QuoteState::name).toArray(String[]::new));
  }

  private static String migration() throws IOException {
    try (InputStream sql =
        QuoteStatesDocTest.class.getResourceAsStream("/db/quote/V2026_11_21_21__quote.sql")) {
      return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String document() {
    return """
    # States of a quote

    Drawn from the state table in Java; `-Dcpq.update=true` on quote-service's QuoteStatesDocTest draws it again.
    A command that is not on an arrow out of the quote's state is refused with `QUOTE_WRONG_STATE`.

    ```mermaid
    stateDiagram-v2
        [*] --> DRAFT : create
    %s
    %s
    ```
    """
        .formatted(steps(), ends());
  }

  private static String steps() {
    return QuoteLifecycle.STEPS.stream()
        .map(step -> "    %s --> %s : %s".formatted(step.from(), step.to(), step.command().words()))
        .collect(Collectors.joining("\n"));
  }

  private static String ends() {
    return Arrays.stream(QuoteState.values())
        .filter(state -> QuoteLifecycle.STEPS.stream().noneMatch(step -> step.from() == state))
        .map(state -> "    %s --> [*]".formatted(state))
        .collect(Collectors.joining("\n"));
  }
}
