package dev.cpqoms.fulfillment.delivery;

import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.fulfillment.tasks.TaskRef;
import dev.cpqoms.fulfillment.tasks.TasksUnavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A queue with one delivery; until it has ended it is due whenever nobody holds it. */
final class FakeQueue implements Deliveries {

  private static final Set<DeliveryReport.Outcome> ENDS =
      Set.of(
          DeliveryReport.Outcome.DELIVERED,
          DeliveryReport.Outcome.ACCEPTED,
          DeliveryReport.Outcome.REFUSED);

  private final String tenant;
  private final String taskType;
  private final String taskId;
  private final String key;
  private final List<DeliveryReport> reports = new ArrayList<>();
  private int claims;
  private boolean claimed;
  private boolean cancelRequested;
  private boolean deaf;
  private @Nullable Instant sentAt;

  FakeQueue(String tenant, String taskType, String taskId, String key) {
    this.tenant = tenant;
    this.taskType = taskType;
    this.taskId = taskId;
    this.key = key;
  }

  /** Somebody has claimed it and died; the lease is over. */
  void claimedByADeadWorker() {
    claims++;
  }

  /** A worker may have sent it until then. */
  void mayHaveBeenSentAt(Instant until) {
    claims++;
    sentAt = until;
  }

  void requestCancellation() {
    cancelRequested = true;
  }

  /** Does not hear reports for now, as if it were away; the lease of the claim is over then. */
  void hearNothing(boolean nothing) {
    deaf = nothing;
    claimed = false;
  }

  /** Hears reports again, while the claim still holds. */
  void hearAgain() {
    deaf = false;
  }

  int claims() {
    return claims;
  }

  /** How many seconds each report asks to wait, for those that do. */
  List<Integer> pauses() {
    return reports.stream()
        .map(DeliveryReport::retryAfterSeconds)
        .filter(Objects::nonNull)
        .toList();
  }

  List<DeliveryReport.Outcome> heard() {
    return reports.stream().map(DeliveryReport::outcome).toList();
  }

  @Override
  public synchronized List<DueDelivery> due() {
    return claimed || ended()
        ? List.of()
        : List.of(new DueDelivery(new TenantId(tenant), "delivery-1", 1));
  }

  private boolean ended() {
    return heard().stream().anyMatch(ENDS::contains);
  }

  @Override
  public synchronized Optional<ClaimedDelivery> claim(DueDelivery due) {
    if (claimed) {
      return Optional.empty();
    }
    claimed = true;
    claims++;
    TaskRef task =
        new TaskRef(due.tenant(), taskId, new Conversation("correlation-" + tenant, null));
    return Optional.of(
        new ClaimedDelivery(
            task, due.deliveryId(), taskType, key, due.version(), claims, sentAt, cancelRequested));
  }

  @Override
  public synchronized boolean report(ClaimedDelivery delivery, DeliveryReport report) {
    if (deaf) {
      throw new TasksUnavailable("away");
    }
    reports.add(report);
    claimed = false;
    return true;
  }
}
