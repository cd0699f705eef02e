package dev.cpqoms.order.fallout;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.domain.FalloutCategory;
import dev.cpqoms.order.fallout.domain.FalloutCause;
import dev.cpqoms.order.fallout.domain.Severity;
import dev.cpqoms.order.fallout.domain.SeverityBasis;
import dev.cpqoms.order.fallout.domain.SeverityBasis.TierSource;
import dev.cpqoms.order.fallout.routing.FalloutRouting;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import dev.cpqoms.order.fallout.storage.ThresholdsInForce;
import dev.cpqoms.order.order.domain.Money;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Says how bad a new case is and who looks after it, from what is known when it is opened. */
final class AssessingFallout {

  /** What a partner or a check said no to had no effect. */
  private static final Set<FalloutCategory> REFUSALS =
      EnumSet.of(FalloutCategory.BUSINESS, FalloutCategory.DATA);

  private final FalloutCases cases;
  private final FalloutRouting routing;
  private final ThresholdsInForce thresholds = new ThresholdsInForce();

  AssessingFallout(FalloutCases cases, FalloutRouting routing) {
    this.cases = cases;
    this.routing = routing;
  }

  FalloutCase.Assessment assess(
      Transaction tx, Order order, FulfillmentPlan plan, FalloutCause cause) {
    Money value = order.origin().totals().firstMonth();
    Severity.Inputs inputs =
        new Severity.Inputs(
            value.amount(),
            value.currency(),
            order.origin().customerTier(),
            Duration.between(order.progress().times().createdAt(), tx.now()).toHours(),
            !order.items().changed().isEmpty()
                || plan.mayHavePassedHardPoint(refused(tx, order, cause)));
    SeverityBasis basis =
        new SeverityBasis(
            tx.tenant().value(),
            order.origin().sourceQuoteId() == null
                ? TierSource.CAPTURE
                : TierSource.CUSTOMER_RECORD,
            thresholds.of(tx, value.currency()));
    Severity severity = Severity.of(inputs, basis);
    return new FalloutCase.Assessment(severity, inputs, basis, routing.queue(cause, severity));
  }

  /** As for a cancellation: of a call that broke off nobody knows, a refused one did nothing. */
  private Set<UUID> refused(Transaction tx, Order order, FalloutCause cause) {
    return Stream.concat(
            Stream.of(cause), cases.open(tx, order.orderId()).stream().map(FalloutCase::cause))
        .filter(it -> it.holdsOrder() && REFUSALS.contains(it.category()))
        .map(FalloutCause::taskId)
        .filter(Objects::nonNull)
        .collect(toUnmodifiableSet());
  }
}
