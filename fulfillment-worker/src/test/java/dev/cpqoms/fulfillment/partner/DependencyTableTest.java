package dev.cpqoms.fulfillment.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependencyTableTest {

  private static final Path DOCUMENT =
      Path.of(System.getProperty("cpq.root"), "docs", "dependencies.md");

  @Test
  void theDocumentShowsTheTableOfTheCode() throws IOException {
    List<String> documented =
        Files.readAllLines(DOCUMENT).stream().filter(line -> line.contains("% of")).toList();

    assertThat(documented)
        .containsExactlyElementsOf(
            AdapterPolicy.TABLE.stream().map(DependencyTableTest::row).toList());
  }

  @Test
  void everyAdapterHasItsRow() {
    assertThat(AdapterPolicy.TABLE)
        .extracting(AdapterPolicy::adapter)
        .containsExactlyInAnyOrder(Adapter.values());
  }

  private static String row(AdapterPolicy policy) {
    return "| %s | %d | %d %% of %d | %s | %s | %s | %s |"
        .formatted(
            policy.adapter().word(),
            policy.concurrency(),
            policy.failureRate(),
            AdapterPolicy.WINDOW,
            policy.openFor(),
            policy.patience(),
            policy.unknownOutcome(),
            policy.owner());
  }
}
