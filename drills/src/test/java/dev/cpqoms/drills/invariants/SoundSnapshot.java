package dev.cpqoms.drills.invariants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cpqoms.drills.snapshot.Aggregate;
import dev.cpqoms.drills.snapshot.AssetChapter;
import dev.cpqoms.drills.snapshot.AuditEntry;
import dev.cpqoms.drills.snapshot.BuiltEffect;
import dev.cpqoms.drills.snapshot.CacheCopy;
import dev.cpqoms.drills.snapshot.CallAttempt;
import dev.cpqoms.drills.snapshot.Effect;
import dev.cpqoms.drills.snapshot.FulfilledItem;
import dev.cpqoms.drills.snapshot.InboxMessage;
import dev.cpqoms.drills.snapshot.KafkaFact;
import dev.cpqoms.drills.snapshot.LogLine;
import dev.cpqoms.drills.snapshot.OrderOrigin;
import dev.cpqoms.drills.snapshot.OrderProcess;
import dev.cpqoms.drills.snapshot.OutboxEvent;
import dev.cpqoms.drills.snapshot.PriceSnapshot;
import dev.cpqoms.drills.snapshot.QuoteEvidence;
import dev.cpqoms.drills.snapshot.Snapshot;
import dev.cpqoms.drills.snapshot.UnwantedTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A snapshot in which everything holds; each test breaks one thing in it. */
final class SoundSnapshot {

  static final UUID QUOTE = new UUID(0, 1);
  static final UUID ORDER = new UUID(0, 2);
  static final UUID TASK = new UUID(0, 3);

  /** Both a task whose work was cancelled and the call that had asked for it. */
  static final UUID CANCELLED = new UUID(0, 11);

  static final UUID RESERVED = new UUID(0, 13);
  static final UUID RELEASE = new UUID(0, 14);

  private static final String TOPIC = "cpq.quote.public.v1";

  final List<OutboxEvent> outbox = new ArrayList<>();
  final List<KafkaFact> kafka = new ArrayList<>();
  final List<InboxMessage> inbox = new ArrayList<>();
  final List<Aggregate> aggregates = new ArrayList<>();
  final List<AuditEntry> audit = new ArrayList<>();
  final List<QuoteEvidence> quotes = new ArrayList<>();
  final List<PriceSnapshot> prices = new ArrayList<>();
  final List<OrderOrigin> orders = new ArrayList<>();
  final List<CallAttempt> attempts = new ArrayList<>();
  final List<Effect> effects = new ArrayList<>();
  final List<FulfilledItem> items = new ArrayList<>();
  final List<AssetChapter> assets = new ArrayList<>();
  final List<BuiltEffect> built = new ArrayList<>();
  final List<UnwantedTask> unwanted = new ArrayList<>();
  final List<OrderProcess> processes = new ArrayList<>();
  final List<LogLine> log = new ArrayList<>();
  final List<CacheCopy> cache = new ArrayList<>();

  SoundSnapshot() {
    published(1, "QuoteCreated");
    published(2, "QuoteConfigured");
    published(3, "QuotePriced");
    aggregates.add(new Aggregate("acme", "Quote", QUOTE, "PRICED", 3));
    audited(1, "");
    audited(2, audit.getFirst().hash());
    quotes.add(new QuoteEvidence("acme", QUOTE, "CONVERTED", 1, 1, 1, 1, 1));
    prices.add(price("90.00"));
    orders.add(origin(ORDER, "PRIMARY", QUOTE));
    orders.add(origin(new UUID(0, 6), "DIRECT", null));
    attempts.add(attempt("DONE", SETTLED));
    attempts.add(cancelledWork("REFUSED"));
    attempts.add(cancellation("DONE"));
    effects.add(new Effect("billing", "ACTIVATE", "acme", "task-3-a0-r1", TASK.toString(), 1));
    effects.add(provisioning("CANCEL", "task-5-a0-r1-cancel"));
    items.add(item("ADD", "COMPLETED", true));
    assets.add(chapter(1, "ADD", "COMPLETED", "ACTIVE"));
    built.add(built("ACTIVE", TASK, 0));
    effects.add(inventory("RESERVE", RESERVED));
    effects.add(inventory("RELEASE", RELEASE));
    attempts.add(reservation("GIVEN_UP", RESERVED, new CallAttempt.InHand(false, true, false)));
    attempts.add(reservation("DONE", RELEASE, SETTLED));
    unwanted.add(unwanted(RELEASE, false));
    processes.add(process("STARTED", false));
    log.add(new LogLine("order-service", "acme", "trace", "took effect", Set.of(ORDER)));
    cache.add(new CacheCopy("catalog:acme:main:v1:offering:router", "{}"));
  }

  Snapshot read() {
    return new Snapshot(
        outbox,
        kafka,
        inbox,
        aggregates,
        audit,
        new Snapshot.Commerce(quotes, prices),
        new Snapshot.Fulfillment(
            orders, attempts, effects, items, assets, built, unwanted, processes),
        new Snapshot.Traces(log, cache));
  }

  static OutboxEvent event(long version, String type) {
    return event(version, type, Instant.EPOCH, JsonNodeFactory.instance.objectNode());
  }

  /** Of the same correlation as all others. */
  static OutboxEvent eventAt(Instant created) {
    return event(4, "QuoteValidated", created, JsonNodeFactory.instance.objectNode());
  }

  private static OutboxEvent event(long version, String type, Instant created, JsonNode data) {
    return new OutboxEvent(
        "acme",
        new UUID(9, version),
        "Quote",
        QUOTE,
        version,
        type,
        TOPIC,
        "PUBLISHED",
        0,
        version,
        "correlation",
        null,
        created,
        data);
  }

  static KafkaFact fact(long offset, long version, String type) {
    return new KafkaFact(
        TOPIC, 0, offset, "acme", new UUID(9, version), type, QUOTE, version, null, Set.of(QUOTE));
  }

  static KafkaFact factAbout(UUID other) {
    return new KafkaFact(
        TOPIC, 0, 9, "acme", new UUID(9, 9), "QuoteCreated", QUOTE, 9, null, Set.of(other));
  }

  static OutboxEvent eventAbout(UUID other) {
    JsonNode data = JsonNodeFactory.instance.objectNode().put("quoteId", other.toString());
    return event(9, "QuoteCreated", Instant.EPOCH, data);
  }

  static AuditEntry auditAbout(UUID other) {
    return auditEntry(9, "", "", other);
  }

  static CallAttempt attempt(String status, CallAttempt.InHand inHand) {
    return new CallAttempt(
        "acme", new UUID(0, 4), "billing", TASK, "task-3-a0-r1", status, inHand, null);
  }

  /** What has ended and needs nobody. */
  static final CallAttempt.InHand SETTLED = new CallAttempt.InHand(false, false, false);

  static CallAttempt reservation(String status, UUID task, CallAttempt.InHand inHand) {
    String key = "task-" + task + "-a0-r1";
    return new CallAttempt("acme", task, "inventory", task, key, status, inHand, null);
  }

  static Effect inventory(String operation, UUID task) {
    String key = "task-" + task + "-a0-r1";
    return new Effect("inventory", operation, "acme", key, task.toString(), 1);
  }

  /** What a cancelled order had reserved. */
  static UnwantedTask unwanted(@Nullable UUID undoneBy, boolean byHand) {
    return new UnwantedTask(
        "acme", ORDER, "CANCELLED", RESERVED, "RESERVE_INVENTORY", undoneBy, byHand);
  }

  static CallAttempt cancelledWork(String status) {
    return new CallAttempt(
        "acme", CANCELLED, "provisioning", CANCELLED, "task-5-a0-r1", status, SETTLED, null);
  }

  static CallAttempt cancellation(String status) {
    UUID id = new UUID(0, 12);
    String key = "task-5-a0-r1-cancel";
    return new CallAttempt("acme", id, "provisioning", CANCELLED, key, status, SETTLED, CANCELLED);
  }

  static Effect provisioning(String operation, String key) {
    return new Effect("provisioning", operation, "acme", key, CANCELLED.toString(), 1);
  }

  static OrderProcess process(String startStatus, boolean running) {
    return new OrderProcess(
        "acme", ORDER, "COMPLETED", startStatus, "77", running, running ? "ACTIVE" : "COMPLETED");
  }

  static OrderProcess toldOf(@Nullable String state) {
    return new OrderProcess("acme", ORDER, "COMPLETED", "STARTED", "77", false, state);
  }

  static FulfilledItem item(String action, String itemState, boolean assetActive) {
    return item(action, itemState, assetActive, 0);
  }

  static FulfilledItem item(
      String action, String itemState, boolean assetActive, int unsettledHandoffs) {
    return new FulfilledItem(
        "acme",
        ORDER,
        "COMPLETED",
        "line-1",
        "SERVICE",
        action,
        itemState,
        assetActive,
        false,
        unsettledHandoffs);
  }

  static AssetChapter chapter(int version, String action, String itemState, String assetState) {
    return new AssetChapter(
        "acme", new UUID(0, 5), assetState, version, version, action, itemState);
  }

  static OrderOrigin origin(UUID order, String kind, @Nullable UUID quote) {
    return new OrderOrigin("acme", order, kind, quote, quote == null ? 0 : 1);
  }

  static BuiltEffect built(String assetState, UUID task, int takenBack) {
    return new BuiltEffect("acme", new UUID(0, 5), assetState, task, "ACTIVATE_BILLING", takenBack);
  }

  static PriceSnapshot price(String net) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    ObjectNode line = content.putArray("lines").addObject();
    line.put("itemId", "line-1").put("chargeType", "ONE_TIME").put("net", net);
    line.withArray("steps").addObject().put("step", "LIST").put("amount", "100.00");
    line.withArray("steps").addObject().put("step", "MANUAL").put("amount", "-10.00");
    line.withArray("steps").addObject().put("step", "NET").put("amount", net);
    content.putObject("totals").put("oneTime", "90.00").put("recurring", "0.00");
    return new PriceSnapshot("acme", QUOTE, 1, content, CanonicalHash.of((JsonNode) content));
  }

  private void published(long version, String type) {
    outbox.add(event(version, type));
    kafka.add(fact(version, version, type));
  }

  private void audited(long position, String previous) {
    AuditEntry unhashed = auditEntry(position, previous, "");
    audit.add(auditEntry(position, previous, AuditHash.of(unhashed)));
  }

  static AuditEntry auditEntry(long position, String previous, String hash) {
    return auditEntry(position, previous, hash, QUOTE);
  }

  private static AuditEntry auditEntry(long position, String previous, String hash, UUID target) {
    return new AuditEntry(
        "quote",
        new UUID(7, position),
        "acme",
        position,
        Instant.EPOCH,
        "sam.sales",
        "SALES",
        0,
        "createQuote",
        "QUOTE",
        target.toString(),
        null,
        "{}",
        null,
        "correlation",
        previous,
        hash);
  }
}
