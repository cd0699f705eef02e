package dev.cpqoms.fulfillment.partner;

import java.time.Duration;
import java.util.List;

/**
 * How this process treats one external system. {@code docs/dependencies.md} shows the same table; a
 * test keeps the two in step.
 *
 * @param concurrency calls at the same time, from one process
 * @param failureRate percent of failed calls among the last {@link #WINDOW} that opens the breaker
 * @param openFor how long an open breaker holds calls back
 * @param patience how long a round of a task may wait for a busy partner, or for one that is
 *     spared, before it becomes a case
 * @param unknownOutcome what happens when nobody knows whether a call had an effect
 * @param owner who answers for the dependency
 */
public record AdapterPolicy(
    Adapter adapter,
    int concurrency,
    int failureRate,
    Duration openFor,
    Duration patience,
    String unknownOutcome,
    String owner) {

  /** Calls that the breaker looks back on. */
  public static final int WINDOW = 20;

  /** How long a call waits for a free place before it is held back. */
  public static final Duration PLACE_WITHIN = Duration.ofSeconds(1);

  private static final String QUERY_THEN_CASE = "query by key; fallout case at the last retry";

  /** One row per external system. */
  public static final List<AdapterPolicy> TABLE =
      List.of(
          row(Adapter.INVENTORY, 16, "supply chain"),
          row(Adapter.PROVISIONING, 8, "network operations"),
          row(Adapter.BILLING, 8, "finance operations"),
          row(Adapter.NOTIFICATION, 16, "customer communication"));

  private static AdapterPolicy row(Adapter adapter, int concurrency, String owner) {
    return new AdapterPolicy(
        adapter,
        concurrency,
        50,
        Duration.ofSeconds(5),
        Duration.ofMinutes(10),
        QUERY_THEN_CASE,
        owner);
  }

  public static AdapterPolicy of(Adapter adapter) {
    return TABLE.stream().filter(row -> row.adapter() == adapter).findFirst().orElseThrow();
  }
}
