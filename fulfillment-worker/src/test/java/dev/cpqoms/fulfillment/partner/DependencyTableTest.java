package dev.cpqoms.fulfillment.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.blocks.config.ConfigurationException;
import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.fulfillment.partner.AdapterPolicy.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
            DependencyTable.PRESET.rows().stream().map(DependencyTableTest::row).toList());
  }

  @Test
  void everyAdapterHasItsRow() {
    assertThat(DependencyTable.PRESET.rows())
        .extracting(AdapterPolicy::adapter)
        .containsExactlyInAnyOrder(Adapter.values());
  }

  @Test
  void withoutConfigurationThePresetHolds() {
    assertThat(from(Map.of())).isEqualTo(DependencyTable.PRESET);
  }

  @Test
  void everyLimitOfAnAdapterCanBeConfigured() {
    DependencyTable table =
        from(
            Map.of(
                "CPQ_BILLING_TIMEOUT", "PT7S",
                "CPQ_BILLING_SETTLE", "PT40S",
                "CPQ_BILLING_CONCURRENCY", "3",
                "CPQ_BILLING_PER_SECOND", "4",
                "CPQ_BILLING_BREAKER_FAILURE_RATE", "30",
                "CPQ_BILLING_BREAKER_OPEN", "PT1M",
                "CPQ_BILLING_PATIENCE", "PT2H"));

    assertThat(table.of(Adapter.BILLING).limits())
        .isEqualTo(
            new Limits(
                Duration.ofSeconds(7),
                Duration.ofSeconds(40),
                3,
                4,
                30,
                Duration.ofMinutes(1),
                Duration.ofHours(2)));
    assertThat(table.of(Adapter.INVENTORY)).isEqualTo(DependencyTable.PRESET.of(Adapter.INVENTORY));
  }

  @Test
  void theCommonTimeoutHoldsForThoseWithoutTheirOwn() {
    DependencyTable table =
        from(
            Map.of(
                "CPQ_PARTNER_TIMEOUT", "PT4S",
                "CPQ_INVENTORY_TIMEOUT", "PT1S",
                "CPQ_PARTNER_SETTLE", "PT20S"));

    assertThat(table.of(Adapter.INVENTORY).limits().timeout()).isEqualTo(Duration.ofSeconds(1));
    assertThat(table.of(Adapter.BILLING).limits().timeout()).isEqualTo(Duration.ofSeconds(4));
    assertThat(table.of(Adapter.BILLING).limits().settle()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void aLimitThatMakesNoSenseStopsTheStart() {
    assertThatThrownBy(() -> from(Map.of("CPQ_BILLING_CONCURRENCY", "0")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("CPQ_BILLING_CONCURRENCY");
  }

  private static DependencyTable from(Map<String, String> environment) {
    Settings settings = new Settings(environment);
    DependencyTable table = DependencyTable.from(settings);
    settings.done();
    return table;
  }

  private static String row(AdapterPolicy policy) {
    Limits limits = policy.limits();
    return "| %s | %s | %s | %d | %d | %d %% of %d | %s | %s | %s | %s | %s |"
        .formatted(
            policy.adapter().word(),
            limits.timeout(),
            limits.settle(),
            limits.concurrency(),
            limits.perSecond(),
            limits.failureRate(),
            AdapterPolicy.WINDOW,
            limits.openFor(),
            limits.patience(),
            policy.unknownOutcome(),
            policy.fallback(),
            policy.owner());
  }
}
