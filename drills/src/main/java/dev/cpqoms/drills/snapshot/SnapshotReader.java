package dev.cpqoms.drills.snapshot;

import java.util.List;
import java.util.Set;

/** Reads everything that the invariants look at, with roles that can change nothing. */
public final class SnapshotReader {

  private static final Set<String> AT_REST_IN_OUTBOX = Set.of("PUBLISHED", "QUARANTINED");
  private static final Set<String> AT_REST_IN_INBOX = Set.of("PROCESSED", "QUARANTINED");

  private final PlatformAddresses addresses;

  public SnapshotReader(PlatformAddresses addresses) {
    this.addresses = addresses;
  }

  /**
   * True when every event is published and nothing received waits for its turn. What a consumer has
   * not even received yet shows as a violation of I4, so wait for the journey's end first.
   */
  public boolean isAtRest() {
    return isPublished(addresses.quotes())
        && isPublished(addresses.orders())
        && isSettled(addresses.quotes())
        && isSettled(addresses.orders())
        && isSettled(addresses.workflow());
  }

  public List<Aggregate> orders() {
    return orderTables().orders();
  }

  public List<OrderOrigin> origins() {
    return orderTables().origins();
  }

  public List<TaskStanding> tasks() {
    return orderTables().tasks();
  }

  public List<CallAttempt> attempts() {
    return orderTables().attempts();
  }

  public List<FalloutStanding> openFallout() {
    return orderTables().openFallout();
  }

  /** What the partners have done; they have to be up. */
  public List<Effect> effects() {
    return new EffectLedger(addresses.externalSystems()).effects();
  }

  private OrderTables orderTables() {
    return new OrderTables(query(addresses.orders()));
  }

  public Snapshot read() {
    TenantQuery quotes = query(addresses.quotes());
    TenantQuery orders = query(addresses.orders());
    OperationalTables quoteTables = new OperationalTables(quotes);
    OperationalTables orderTables = new OperationalTables(orders);
    QuoteTables commerce = new QuoteTables(quotes);
    OrderTables fulfillment = new OrderTables(orders);
    return new Snapshot(
        Snapshot.joined(quoteTables.outbox(), orderTables.outbox()),
        new KafkaTopics(addresses.kafkaBootstrap()).facts(),
        Snapshot.joined(
            Snapshot.joined(quoteTables.inbox(), orderTables.inbox()),
            operational(addresses.workflow()).inbox()),
        Snapshot.joined(commerce.quotes(), fulfillment.orders()),
        Snapshot.joined(quoteTables.audit(), orderTables.audit()),
        new Snapshot.Commerce(commerce.evidence(), commerce.prices()),
        new Snapshot.Fulfillment(
            fulfillment.origins(),
            fulfillment.attempts(),
            effects(),
            fulfillment.items(),
            fulfillment.assets(),
            fulfillment.built(),
            new OrderProcesses(orders, query(addresses.workflow()), addresses.engine()).all()),
        new Snapshot.Traces(
            new ProcessLogs(addresses.logs()).lines(),
            new CacheCopies(addresses.redis()).copies()));
  }

  private boolean isPublished(DatabaseAccess access) {
    return operational(access).outbox().stream()
        .allMatch(event -> AT_REST_IN_OUTBOX.contains(event.status()));
  }

  private boolean isSettled(DatabaseAccess access) {
    return operational(access).inbox().stream()
        .allMatch(message -> AT_REST_IN_INBOX.contains(message.status()));
  }

  private OperationalTables operational(DatabaseAccess access) {
    return new OperationalTables(query(access));
  }

  private TenantQuery query(DatabaseAccess access) {
    return new TenantQuery(access, addresses.tenants());
  }
}
