package dev.cpqoms.fulfillment.delivery;

import dev.cpqoms.fulfillment.jobs.TaskAdapter;
import dev.cpqoms.fulfillment.jobs.TaskAdapters;
import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.partner.DependencyTable;
import dev.cpqoms.fulfillment.partner.Failure;
import dev.cpqoms.fulfillment.partner.OperationRequest;
import dev.cpqoms.fulfillment.partner.Partner;
import dev.cpqoms.fulfillment.partner.PartnerAnswer;
import dev.cpqoms.fulfillment.partner.RefusalCategory;
import dev.cpqoms.fulfillment.partner.SettleTime;
import dev.cpqoms.fulfillment.tasks.Task;
import dev.cpqoms.fulfillment.tasks.Tasks;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;

/**
 * Carries one claimed delivery to its partner. The rule is that of every call: who does not know
 * that the partner was never called asks it by key before calling, and so does who does not know
 * what an earlier round has done. What nobody wants any more is not sent, unless somebody may be
 * sending it already: then it is brought to its end, so that it can be undone.
 */
public final class DeliveryRun {

  private final Tasks tasks;
  private final Map<Adapter, ? extends Partner> partners;
  private final DependencyTable dependencies;
  private final URI callbacks;
  private final InstantSource clock;

  /**
   * @param callbacks the base URL that asynchronous partners report to
   */
  public DeliveryRun(
      Tasks tasks,
      Map<Adapter, ? extends Partner> partners,
      DependencyTable dependencies,
      URI callbacks,
      InstantSource clock) {
    this.tasks = tasks;
    this.partners = Map.copyOf(partners);
    this.dependencies = dependencies;
    this.callbacks = callbacks;
    this.clock = clock;
  }

  /** What has to be told about it. */
  DeliveryReport carry(ClaimedDelivery claimed) {
    Task task = tasks.find(claimed.task());
    TaskAdapter adapter = TaskAdapters.of(claimed.taskType());
    Partner partner = Objects.requireNonNull(partners.get(adapter.adapter()), claimed.taskType());
    SettleTime settleTime = new SettleTime(clock, dependencies.of(adapter.adapter()));
    PartnerAnswer known = known(claimed, task, partner, settleTime);
    if (!(known instanceof PartnerAnswer.NoEffect)) {
      return DeliveryReport.of(known);
    }
    if (claimed.cancelRequested()) {
      return DeliveryReport.noEffect();
    }
    if (task.unwanted() && !claimed.mayHaveArrived()) {
      return DeliveryReport.of(
          new PartnerAnswer.Refused(RefusalCategory.BUSINESS, Failure.notWanted()));
    }
    if (settleTime.givenUpAt(settleTime.now()).isAfter(claimed.leaseUntil())) {
      return DeliveryReport.of(tooLate());
    }
    OperationRequest request = adapter.request(claimed.task(), task, callbacks);
    return sent(claimed, request, partner);
  }

  /** A call that is over only when the lease is would meet that of another worker. */
  private static PartnerAnswer tooLate() {
    return new PartnerAnswer.NotSent(
        new Failure("LEASE_ENDS", "The lease ends before a call would.", null), false);
  }

  /** What the partner has of it already; {@code NoEffect} when it may be called. */
  private static PartnerAnswer known(
      ClaimedDelivery claimed, Task task, Partner partner, SettleTime settleTime) {
    if (claimed.mayHaveArrived()) {
      PartnerAnswer answer =
          settleTime.believed(
              ask(claimed, claimed.idempotencyKey(), partner),
              Objects.requireNonNullElse(claimed.sentAt(), Instant.EPOCH));
      if (!(answer instanceof PartnerAnswer.NoEffect)) {
        return answer;
      }
    }
    Instant began = Objects.requireNonNullElseGet(task.startedAt(), settleTime::now);
    for (String earlier : task.earlierKeys()) {
      PartnerAnswer answer =
          settleTime.believed(ask(claimed, earlier, partner), settleTime.givenUpAt(began));
      boolean noEffect =
          answer instanceof PartnerAnswer.NoEffect || answer instanceof PartnerAnswer.Refused;
      if (!noEffect) {
        return answer;
      }
    }
    return new PartnerAnswer.NoEffect();
  }

  /** A call that broke off, or that met something under its key, is asked about at once. */
  private static DeliveryReport sent(
      ClaimedDelivery claimed, OperationRequest request, Partner partner) {
    PartnerAnswer answer =
        partner.call(request, claimed.idempotencyKey(), claimed.task().conversation());
    return switch (answer) {
      case PartnerAnswer.Unknown(var failure) ->
          asked(claimed, partner, DeliveryReport.unknown(failure));
      case PartnerAnswer.Conflict conflict -> asked(claimed, partner, DeliveryReport.of(conflict));
      default -> DeliveryReport.of(answer);
    };
  }

  private static DeliveryReport asked(
      ClaimedDelivery claimed, Partner partner, DeliveryReport otherwise) {
    PartnerAnswer answer = ask(claimed, claimed.idempotencyKey(), partner);
    return switch (answer) {
      case PartnerAnswer.Done done -> DeliveryReport.of(done);
      case PartnerAnswer.Accepted accepted -> DeliveryReport.of(accepted);
      case PartnerAnswer.Refused refused -> DeliveryReport.of(refused);
      default -> otherwise;
    };
  }

  private static PartnerAnswer ask(ClaimedDelivery claimed, String key, Partner partner) {
    return partner.query(claimed.task().tenant().value(), key, claimed.task().conversation());
  }
}
