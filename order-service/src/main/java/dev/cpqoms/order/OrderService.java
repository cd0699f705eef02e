package dev.cpqoms.order;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.config.Secret;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.order.amendment.AmendmentFeature;
import dev.cpqoms.order.asset.AssetResource;
import dev.cpqoms.order.asset.Assets;
import dev.cpqoms.order.attempt.Attempts;
import dev.cpqoms.order.billing.BillingHandoffs;
import dev.cpqoms.order.billing.BillingResource;
import dev.cpqoms.order.billing.ReconcilingBilling;
import dev.cpqoms.order.callback.CallbackResource;
import dev.cpqoms.order.callback.PartnerSignature;
import dev.cpqoms.order.callback.TakingCallback;
import dev.cpqoms.order.cancellation.CancellationFeature;
import dev.cpqoms.order.capture.CaptureFeature;
import dev.cpqoms.order.delivery.DeliveryFeature;
import dev.cpqoms.order.delivery.EnqueuingDeliveries;
import dev.cpqoms.order.delivery.ReadingDeliveries;
import dev.cpqoms.order.delivery.storage.Deliveries;
import dev.cpqoms.order.fallout.FalloutFeature;
import dev.cpqoms.order.fallout.VerifyingFallout;
import dev.cpqoms.order.jeopardy.RaisingJeopardy;
import dev.cpqoms.order.jeopardy.Watches;
import dev.cpqoms.order.order.OrderEventReaction;
import dev.cpqoms.order.order.OrderFeature;
import dev.cpqoms.order.overdue.CallDeadlines;
import dev.cpqoms.order.overdue.EndingOverdueCalls;
import dev.cpqoms.order.plan.PlanFeature;
import dev.cpqoms.order.process.ProcessFeature;
import dev.cpqoms.order.suspension.SuspensionFeature;
import dev.cpqoms.order.suspension.TellingHeldOrders;
import dev.cpqoms.order.task.TaskFeature;
import dev.cpqoms.order.timeline.Timeline;
import dev.cpqoms.order.timeline.TimelineResource;
import java.util.ArrayList;
import java.util.List;

/**
 * Every capability of order-service, wired to one database and nothing else of the outside world.
 *
 * @param resources what is served over HTTP
 * @param handlers what is done about events of other services
 * @param billing what a clock has to look after, as the next ones
 * @param deliveries the queue, whose backlog is measured
 */
public record OrderService(
    List<Object> resources,
    List<EventHandler> handlers,
    ReconcilingBilling billing,
    RaisingJeopardy jeopardy,
    EndingOverdueCalls calls,
    VerifyingFallout verifying,
    SuspensionFeature suspension,
    ReadingDeliveries deliveries) {

  public static OrderService on(
      UnitOfWork unitOfWork, Secret callbackSecret, Patience patience, IdSource ids) {
    AuditTrail audit = new AuditTrail(ids);
    Timeline timeline = new Timeline();
    Assets assets = new Assets();
    Watches watches = new Watches(patience.jeopardy());
    OrderFeature order = new OrderFeature(ids, reactions(timeline, assets, watches, patience));
    FalloutFeature fallout = new FalloutFeature(unitOfWork, order.book(), audit, ids);
    TaskFeature task = new TaskFeature(unitOfWork, order.book(), fallout.opening(), audit, ids);
    DeliveryFeature delivery =
        new DeliveryFeature(
            unitOfWork, order.book(), task.reporting(), patience.deliveries(), audit);
    SuspensionFeature suspension = new SuspensionFeature(unitOfWork, order.book(), audit);
    TakingCallback callbacks = new TakingCallback(unitOfWork, new Attempts(), task.reporting());
    List<Object> resources = new ArrayList<>(order.resources(unitOfWork));
    resources.add(new CaptureFeature(unitOfWork, order, audit, ids).resource());
    resources.add(new TimelineResource(unitOfWork, order.orders(), timeline));
    resources.addAll(new PlanFeature(unitOfWork, order.orders(), audit, ids).resources());
    resources.add(new AssetResource(unitOfWork, assets));
    resources.add(billing(unitOfWork, order, patience));
    resources.addAll(fallout.resources());
    resources.add(
        new ProcessFeature(unitOfWork, order.book(), fallout.opening(), audit, ids).resource());
    resources.addAll(new CancellationFeature(unitOfWork, order.book(), audit).resources());
    resources.add(new AmendmentFeature(unitOfWork, order.book(), watches, audit, ids).resource());
    resources.add(suspension.resource());
    resources.add(task.resource());
    resources.addAll(delivery.resources());
    resources.add(new CallbackResource(new PartnerSignature(callbackSecret), callbacks));
    return new OrderService(
        List.copyOf(resources),
        List.of(order.conversion(audit)),
        new ReconcilingBilling(
            unitOfWork, order.book(), task.reporting(), patience.billing(), audit),
        new RaisingJeopardy(unitOfWork, order.book(), patience.jeopardy(), audit),
        new EndingOverdueCalls(unitOfWork, order.book(), task.reporting()),
        fallout.verifying(),
        suspension,
        delivery.reading());
  }

  private static BillingResource billing(
      UnitOfWork unitOfWork, OrderFeature order, Patience patience) {
    return new BillingResource(unitOfWork, order.orders(), new BillingHandoffs(patience.billing()));
  }

  /** What follows from each event of an order, in its transaction and in this sequence. */
  private static List<OrderEventReaction> reactions(
      Timeline timeline, Assets assets, Watches watches, Patience patience) {
    return List.of(
        timeline,
        assets,
        new BillingHandoffs(patience.billing()),
        watches,
        new CallDeadlines(patience.calls(), patience.deliveries().within(), patience.billing()),
        new EnqueuingDeliveries(new Deliveries(), new Attempts()));
  }

  /** What clocks look for while the service runs. */
  List<Lookout> lookouts(Patience patience) {
    return List.of(
        new Lookout("billing-reconciliation", patience.billing().every(), billing::look),
        new Lookout("jeopardy", patience.jeopardy().every(), jeopardy::look),
        new Lookout("overdue-calls", patience.calls().every(), calls::look),
        new Lookout("held-orders", TellingHeldOrders.EVERY, suspension.telling()::look),
        new Lookout("fallout-verification", VerifyingFallout.EVERY, verifying::look));
  }
}
