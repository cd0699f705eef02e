package dev.cpqoms.outbox.relay;

/** What came of one attempt. */
sealed interface Delivery {

  OutboxEvent event();

  /** Kafka has it on all in-sync replicas. */
  record Done(Acknowledged acknowledged) implements Delivery {
    @Override
    public OutboxEvent event() {
      return acknowledged.event();
    }
  }

  /** Nobody knows whether Kafka has it; it is to be sent again. */
  record NotDone(OutboxEvent event, Fault fault) implements Delivery {}
}
