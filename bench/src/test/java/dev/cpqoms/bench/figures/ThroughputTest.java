package dev.cpqoms.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ThroughputTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void theSlowerOneIsAFractionOfTheQuickerOne() {
    Throughput slow = new Throughput(300, 3 * SECOND);
    Throughput quick = new Throughput(300, SECOND);

    assertThat(slow.perSecond()).isEqualTo(100);
    assertThat(slow.of(quick)).isCloseTo(1 / 3.0, within(1e-9));
  }

  @Test
  void phasesAddUpByTheirTimesAndNotByTheirRates() {
    Throughput both = new Throughput(100, SECOND).and(new Throughput(100, 4 * SECOND));

    assertThat(both.perSecond()).isEqualTo(40);
  }

  @Test
  void nothingInNoTimeIsNoThroughput() {
    assertThatThrownBy(() -> new Throughput(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReportTellsTheLoadBesideItsRatios() {
    Report report = new Report("pricing").ratio("empty to warm", 2.5);

    assertThat(report.ratios()).containsEntry("empty to warm", 2.5);
    assertThat(report.words()).contains("before: load", "after:  load", "2.50");
  }
}
