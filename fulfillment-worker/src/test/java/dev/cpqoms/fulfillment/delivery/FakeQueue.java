package dev.cpqoms.fulfillment.delivery;

import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.fulfillment.jobs.TaskAdapters;
import dev.cpqoms.fulfillment.partner.Adapter;
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
  private @Nullable FakeQueue also;
  private @Nullable Instant sentAt;
  private Instant leaseUntil = Instant.MAX;

  FakeQueue(String tenant, String taskType, String taskId, String key) {
    this.tenant = tenant;
    this.taskType = taskType;
    this.taskId = taskId;
    this.key = key;
  }

  /** What is due in another queue is due together with this one. */
  void alsoDue(FakeQueue other) {
    also = other;
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

  /** When the next worker may have it. */
  void leasedUntil(Instant until) {
    leaseUntil = until;
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

  String taskId() {
    return taskId;
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
    List<DueDelivery> due = new ArrayList<>(also == null ? List.of() : also.due());
    if (!claimed && !ended()) {
      due.add(new DueDelivery(new TenantId(tenant), "delivery-of-" + taskId, partner().word(), 1));
    }
    return due;
  }

  Adapter partner() {
    return TaskAdapters.of(taskType).adapter();
  }

  private boolean ended() {
    return heard().stream().anyMatch(ENDS::contains);
  }

  @Override
  public synchronized Optional<ClaimedDelivery> claim(DueDelivery due) {
    if (also != null && isOf(also, due.deliveryId())) {
      return also.claim(due);
    }
    if (claimed) {
      return Optional.empty();
    }
    claimed = true;
    claims++;
    TaskRef task =
        new TaskRef(due.tenant(), taskId, new Conversation("correlation-" + tenant, null));
    return Optional.of(
        new ClaimedDelivery(
            task,
            due.deliveryId(),
            taskType,
            key,
            due.version(),
            claims,
            sentAt,
            leaseUntil,
            cancelRequested));
  }

  @Override
  public synchronized boolean report(ClaimedDelivery delivery, DeliveryReport report) {
    if (also != null && isOf(also, delivery.deliveryId())) {
      return also.report(delivery, report);
    }
    if (deaf) {
      throw new TasksUnavailable("away");
    }
    reports.add(report);
    claimed = false;
    return true;
  }

  private static boolean isOf(FakeQueue queue, String deliveryId) {
    return deliveryId.equals("delivery-of-" + queue.taskId);
  }
}
