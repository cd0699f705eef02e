package dev.cpqoms.fulfillment.partner;

import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.fulfillment.partner.AdapterPolicy.Limits;
import java.time.Duration;
import java.util.List;

/**
 * How this process treats each external system. {@code docs/dependencies.md} shows the same table;
 * a test keeps the two in step. The limits can be changed per adapter by {@code CPQ_<ADAPTER>_…}.
 */
public record DependencyTable(List<AdapterPolicy> rows) {

  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final Duration SETTLE = Duration.ofSeconds(10);

  /** The table without any configuration. */
  public static final DependencyTable PRESET =
      new DependencyTable(
          List.of(
              row(Adapter.INVENTORY, 16, 100, Manner.JOBS, "supply chain"),
              row(Adapter.PROVISIONING, 8, 50, Manner.JOBS, "network operations"),
              row(Adapter.BILLING, 8, 50, Manner.JOBS_AND_QUEUE, "finance operations"),
              row(Adapter.NOTIFICATION, 16, 100, Manner.QUEUE, "customer communication")));

  public DependencyTable {
    rows = List.copyOf(rows);
  }

  /**
   * The table with what is configured; {@code CPQ_PARTNER_TIMEOUT} is the timeout of those without
   * their own, {@code CPQ_PARTNER_SETTLE} their settle time.
   */
  public static DependencyTable from(Settings settings) {
    Duration timeout = settings.duration("CPQ_PARTNER_TIMEOUT", TIMEOUT);
    Duration settle = settings.duration("CPQ_PARTNER_SETTLE", SETTLE);
    return new DependencyTable(
        PRESET.rows.stream().map(row -> configured(row, settings, timeout, settle)).toList());
  }

  public AdapterPolicy of(Adapter adapter) {
    return rows.stream().filter(row -> row.adapter() == adapter).findFirst().orElseThrow();
  }

  private static AdapterPolicy configured(
      AdapterPolicy row, Settings settings, Duration timeout, Duration settle) {
    String prefix = "CPQ_" + row.adapter().name() + "_";
    Limits preset = row.limits();
    Limits limits =
        new Limits(
            settings.duration(prefix + "TIMEOUT", timeout),
            settings.duration(prefix + "SETTLE", settle),
            settings.number(prefix + "CONCURRENCY", preset.concurrency(), 1, 1_000),
            settings.number(prefix + "PER_SECOND", preset.perSecond(), 1, 100_000),
            settings.number(prefix + "BREAKER_FAILURE_RATE", preset.failureRate(), 1, 100),
            settings.duration(prefix + "BREAKER_OPEN", preset.openFor()),
            settings.duration(prefix + "PATIENCE", preset.patience()));
    return new AdapterPolicy(
        row.adapter(), limits, row.unknownOutcome(), row.fallback(), row.owner());
  }

  private static AdapterPolicy row(
      Adapter adapter, int concurrency, int perSecond, Manner manner, String owner) {
    Limits limits =
        new Limits(
            TIMEOUT,
            SETTLE,
            concurrency,
            perSecond,
            50,
            Duration.ofSeconds(5),
            Duration.ofMinutes(10));
    return new AdapterPolicy(adapter, limits, manner.unknownOutcome, manner.fallback, owner);
  }

  /** How calls of a partner are made, which says what becomes of them when it cannot be used. */
  private enum Manner {
    JOBS("query by key; case at the last retry", "the task waits; case when patience ends"),
    QUEUE("query by key; case after ten tries", "the delivery waits; case after 4 h"),
    JOBS_AND_QUEUE(
        "query by key; case at the last retry, of a delivery after ten tries",
        "the task waits; case when patience ends, of a delivery after 4 h");

    private final String unknownOutcome;
    private final String fallback;

    Manner(String unknownOutcome, String fallback) {
      this.unknownOutcome = unknownOutcome;
      this.fallback = fallback;
    }
  }
}
