package dev.cpqoms.workflow.incident;

import dev.cpqoms.blocks.client.CommandCall;
import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.client.DependencyUnavailable;
import dev.cpqoms.blocks.client.Reply;
import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.blocks.database.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells order-service of every process of an order that stands still, and that it was let go on, so
 * that people have a case of it. No transaction is open meanwhile; dying between telling and
 * recording is harmless, because order-service takes an incident once. What it does not take is
 * told for as long as it takes.
 */
final class TellingOrders {
  private static final Logger LOG = LoggerFactory.getLogger(TellingOrders.class);
  private static final String PURPOSE = "incident-cases";
  private static final int MOST = 50;

  private final UnitOfWork work;
  private final ServiceClient orders;

  TellingOrders(UnitOfWork work, ServiceClient orders) {
    this.work = work;
    this.orders = orders;
  }

  /** Tells what is due once; whether anything was. */
  boolean tellDue() {
    List<OwedCase> due =
        work.acrossTenants(PURPOSE, tx -> tx.mapper(OwedCaseMapper.class).due(tx.now(), MOST));
    due.forEach(this::tell);
    return !due.isEmpty();
  }

  private void tell(OwedCase owed) {
    Optional<String> failure = failure(owed);
    if (failure.isPresent()) {
      LOG.warn("Incident {} has no case yet: {}", owed.incidentKey(), failure.get());
    } else {
      LOG.info("Incident {}: order-service knows that it is {}", owed.incidentKey(), owed.word());
    }
    work.acrossTenants(
        PURPOSE,
        tx -> {
          OwedCaseMapper mapper = tx.mapper(OwedCaseMapper.class);
          Instant next = tx.now().plus(TellingEngine.pauseAfter(owed.attempts()));
          return failure.isPresent()
              ? mapper.postponed(owed.incidentId(), next)
              : mapper.heard(owed.incidentId(), owed.word(), tx.now());
        });
  }

  /** Why order-service has not taken it; empty when it has. */
  private Optional<String> failure(OwedCase owed) {
    Conversation conversation = new Conversation(PURPOSE + "-" + owed.incidentId(), null);
    try {
      Reply reply =
          orders.post(
              new CommandCall(owed.path(), owed.idempotencyKey(), null, owed.body()), conversation);
      return reply.ok()
          ? Optional.empty()
          : Optional.of("order-service answers " + reply.status() + " " + reply.code());
    } catch (DependencyUnavailable away) {
      return Optional.of(String.valueOf(away.getMessage()));
    }
  }
}
