package dev.cpqoms.fulfillment.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.client.CommandCall;
import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.client.Reply;
import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.fulfillment.tasks.OrderService;
import dev.cpqoms.fulfillment.tasks.TaskRef;
import dev.cpqoms.fulfillment.tasks.TasksUnavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queue over order-service's internal API. */
public final class HttpDeliveries implements Deliveries {

  private static final Conversation LOOKING = new Conversation("due-deliveries", null);

  /** The answers after which the delivery is not as it was seen. */
  private static final Set<Integer> OVERTAKEN = Set.of(404, 409, 412);

  private static final Set<String> OPEN = Set.of("QUEUED", "IN_FLIGHT");

  private final OrderService orderService;
  private final String worker;

  /**
   * @param worker names this process
   */
  public HttpDeliveries(ServiceClient client, String worker) {
    this.orderService = new OrderService(client);
    this.worker = worker;
  }

  @Override
  public List<DueDelivery> due() {
    Reply reply = usable(orderService.get("/internal/v1/due-deliveries", LOOKING));
    List<DueDelivery> due = new ArrayList<>();
    for (JsonNode item : reply.body().path("items")) {
      due.add(
          new DueDelivery(
              new TenantId(item.path("tenantId").asText()),
              item.path("deliveryId").asText(),
              item.path("adapter").asText(),
              item.path("version").asLong()));
    }
    return due;
  }

  /** Each claim has a key of its own: a claim that was refused once may be allowed later. */
  @Override
  public Optional<ClaimedDelivery> claim(DueDelivery due) {
    CommandCall call =
        new CommandCall(
            path(due.tenant(), due.deliveryId()) + "/claim",
            "claim-" + UUID.randomUUID(),
            due.version(),
            Map.of("worker", worker));
    Reply reply = orderService.post(call, LOOKING);
    return OVERTAKEN.contains(reply.status())
        ? Optional.empty()
        : Optional.of(claimed(due.tenant(), usable(reply).body()));
  }

  @Override
  public boolean report(ClaimedDelivery claimed, DeliveryReport report) {
    if (told(claimed, claimed.version(), report)) {
      return true;
    }
    // A person may have asked for its cancellation, or its task may have gone on without it.
    JsonNode now = usable(orderService.get(path(claimed), claimed.task().conversation())).body();
    return isStillWanted(now, claimed, report)
        && told(claimed, now.path("version").asLong(), report);
  }

  /**
   * Whoever has claimed it since will find out the same by asking, unless it has ended: then nobody
   * asks any more, and an effect that came after its end would be known to nobody.
   */
  private static boolean isStillWanted(
      JsonNode now, ClaimedDelivery claimed, DeliveryReport report) {
    boolean open = OPEN.contains(now.path("state").asText());
    return now.path("claims").asInt() == claimed.claims() || !open && report.outcome().isAnEffect();
  }

  private boolean told(ClaimedDelivery claimed, long version, DeliveryReport report) {
    CommandCall call =
        new CommandCall(
            path(claimed) + "/report",
            "report-" + claimed.deliveryId() + "-v" + version + "-" + worker,
            version,
            report);
    Reply reply = orderService.post(call, claimed.task().conversation());
    if (OVERTAKEN.contains(reply.status())) {
      return false;
    }
    return usable(reply).ok();
  }

  private static ClaimedDelivery claimed(TenantId tenant, JsonNode body) {
    Conversation conversation =
        new Conversation(
            body.path("correlationId").asText(), body.path("traceparent").asText(null));
    return new ClaimedDelivery(
        new TaskRef(tenant, body.path("taskId").asText(), conversation),
        body.path("deliveryId").asText(),
        body.path("taskType").asText(),
        body.path("idempotencyKey").asText(),
        body.path("version").asLong(),
        body.path("claims").asInt(),
        sentAt(body.path("sentAt")),
        Instant.parse(body.path("leaseUntil").asText()),
        body.path("cancelRequested").asBoolean());
  }

  private static @Nullable Instant sentAt(JsonNode value) {
    return value.isTextual() ? Instant.parse(value.textValue()) : null;
  }

  private static Reply usable(Reply reply) {
    if (reply.ok()) {
      return reply;
    }
    throw new TasksUnavailable(OrderService.inWords(reply));
  }

  private static String path(ClaimedDelivery claimed) {
    return path(claimed.task().tenant(), claimed.deliveryId());
  }

  private static String path(TenantId tenant, String deliveryId) {
    return "/internal/v1/tenants/" + tenant.value() + "/deliveries/" + deliveryId;
  }
}
