package dev.cpqoms.drills.snapshot;

import java.util.List;

/** Everything that the invariants look at. It is read when the platform is at rest. */
public record Snapshot(
    List<OutboxEvent> outbox,
    List<KafkaFact> kafka,
    List<InboxMessage> inbox,
    List<Aggregate> aggregates,
    List<AuditEntry> audit,
    Commerce commerce,
    Fulfillment fulfillment,
    Traces traces) {

  /** The quote side. */
  public record Commerce(List<QuoteEvidence> quotes, List<PriceSnapshot> prices) {}

  /** The order side and what the partners did. */
  public record Fulfillment(
      List<OrderOrigin> orders,
      List<CallAttempt> attempts,
      List<Effect> effects,
      List<FulfilledItem> items,
      List<AssetChapter> assets,
      List<BuiltEffect> built,
      List<UnwantedTask> unwanted,
      List<OrderProcess> processes) {}

  /** What work leaves behind beside its truth. */
  public record Traces(List<LogLine> log, List<CacheCopy> cache) {}

  /** Two stores of the same kind, read one after the other. */
  static <T> List<T> joined(List<T> one, List<T> other) {
    return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
  }
}
