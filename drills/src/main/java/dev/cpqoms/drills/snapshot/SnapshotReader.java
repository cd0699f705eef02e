package dev.cpqoms.drills.snapshot;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads everything that the invariants look at, with roles that can change nothing. */
public final class SnapshotReader {

  private record QuoteSide(OperationalRows rows, Snapshot.Commerce commerce) {}

  private record OrderSide(
      OperationalRows rows,
      List<OrderOrigin> origins,
      List<CallAttempt> attempts,
      List<FulfilledItem> items,
      List<AssetChapter> assets,
      List<BuiltEffect> built,
      List<UnwantedTask> unwanted) {}

  /** What the tables that every service has say, and its aggregates. */
  private record OperationalRows(
      List<OutboxEvent> outbox,
      List<InboxMessage> inbox,
      List<Aggregate> aggregates,
      List<AuditEntry> audit) {

    static OperationalRows read(TenantQuery query, List<Aggregate> aggregates) {
      OperationalTables tables = new OperationalTables(query);
      return new OperationalRows(tables.outbox(), tables.inbox(), aggregates, tables.audit());
    }
  }

  private final PlatformAddresses addresses;
  private final ProcessLogs logs;

  public SnapshotReader(PlatformAddresses addresses) {
    this.addresses = addresses;
    this.logs = new ProcessLogs(addresses.logs());
  }

  /**
   * True when every event is published and nothing received waits for its turn. What a consumer has
   * not even received yet shows as a violation of I4, so wait for the journey's end first.
   */
  public boolean isAtRest() {
    return Stream.of(addresses.quotes(), addresses.orders())
            .allMatch(
                access ->
                    tables(access, it -> it.everythingIsPublished() && it.everythingIsSettled()))
        && tables(addresses.workflow(), OperationalTables::everythingIsSettled);
  }

  public List<Aggregate> orders() {
    return fromOrders(OrderTables::orders);
  }

  public List<OrderOrigin> origins() {
    return fromOrders(OrderTables::origins);
  }

  public List<TaskStanding> tasks() {
    return fromOrders(OrderTables::tasks);
  }

  public List<CallAttempt> attempts() {
    return from(addresses.orders(), query -> new CallTables(query).attempts());
  }

  public List<FalloutStanding> openFallout() {
    return fromOrders(OrderTables::openFallout);
  }

  /** What the partners have done; they have to be up. */
  public List<Effect> effects() {
    return new EffectLedger(addresses.externalSystems()).effects();
  }

  /** Each place is read by a thread of its own: what they wait for differs. */
  public Snapshot read() {
    try (ExecutorService places = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<QuoteSide> quotes = places.submit(() -> from(addresses.quotes(), this::quoteSide));
      Future<OrderSide> orders = places.submit(() -> from(addresses.orders(), this::orderSide));
      Future<List<InboxMessage>> workflow =
          places.submit(() -> tables(addresses.workflow(), OperationalTables::inbox));
      Future<List<OrderProcess>> processes = places.submit(this::processes);
      Future<List<KafkaFact>> kafka =
          places.submit(new KafkaTopics(addresses.kafkaBootstrap())::facts);
      Future<List<Effect>> effects = places.submit(this::effects);
      Future<List<LogLine>> log = places.submit(logs::lines);
      Future<List<CacheCopy>> cache = places.submit(new CacheCopies(addresses.redis())::copies);
      OperationalRows quoteRows = result(quotes).rows();
      OrderSide side = result(orders);
      return new Snapshot(
          Snapshot.joined(quoteRows.outbox(), side.rows().outbox()),
          result(kafka),
          Snapshot.joined(
              Snapshot.joined(quoteRows.inbox(), side.rows().inbox()), result(workflow)),
          Snapshot.joined(quoteRows.aggregates(), side.rows().aggregates()),
          Snapshot.joined(quoteRows.audit(), side.rows().audit()),
          result(quotes).commerce(),
          new Snapshot.Fulfillment(
              side.origins(),
              side.attempts(),
              result(effects),
              side.items(),
              side.assets(),
              side.built(),
              side.unwanted(),
              result(processes)),
          new Snapshot.Traces(result(log), result(cache)));
    }
  }

  private QuoteSide quoteSide(TenantQuery query) {
    QuoteTables tables = new QuoteTables(query);
    return new QuoteSide(
        OperationalRows.read(query, tables.quotes()),
        new Snapshot.Commerce(tables.evidence(), tables.prices()));
  }

  private OrderSide orderSide(TenantQuery query) {
    OrderTables tables = new OrderTables(query);
    CallTables calls = new CallTables(query);
    return new OrderSide(
        OperationalRows.read(query, tables.orders()),
        tables.origins(),
        calls.attempts(),
        tables.items(),
        tables.assets(),
        calls.built(),
        calls.unwanted());
  }

  private List<OrderProcess> processes() {
    return from(
        addresses.orders(),
        orders ->
            from(
                addresses.workflow(),
                workflow -> new OrderProcesses(orders, workflow, addresses.engine()).all()));
  }

  private <T> T tables(DatabaseAccess access, Function<OperationalTables, T> reading) {
    return from(access, query -> reading.apply(new OperationalTables(query)));
  }

  private <T> T fromOrders(Function<OrderTables, T> reading) {
    return from(addresses.orders(), query -> reading.apply(new OrderTables(query)));
  }

  private <T> T from(DatabaseAccess access, Function<TenantQuery, T> reading) {
    try (TenantQuery query = new TenantQuery(access, addresses.tenants())) {
      return reading.apply(query);
    }
  }

  private static <T> T result(Future<T> reading) {
    try {
      return reading.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a part of the evidence cannot be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
