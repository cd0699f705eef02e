package dev.cpqoms.workflow.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cpqoms.blocks.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One order behind the internal commands of order-service, with its manners: If-Match, replays by
 * key, refusals by state. It counts what really changed.
 */
public final class FakeOrderService implements AutoCloseable {
  private static final Map<String, List<String>> MOVES =
      Map.of(
          "validate",
          List.of("SUBMITTED", "VALIDATED"),
          "decompose",
          List.of("VALIDATED", "DECOMPOSED"),
          "start",
          List.of("DECOMPOSED", "IN_PROGRESS"),
          "complete",
          List.of("IN_PROGRESS", "COMPLETED"),
          "amend",
          List.of("IN_PROGRESS", "IN_PROGRESS"),
          "compensate",
          List.of("CANCELLING", "COMPENSATING"),
          "finish-cancellation",
          List.of("COMPENSATING", "CANCELLED"));

  private static final Set<String> PLANLESS = Set.of("SUBMITTED", "VALIDATED", "FALLOUT");

  private final HttpServer server;
  private final UUID orderId;
  private final Map<String, byte[]> answers = new HashMap<>();
  private final List<String> effects = new ArrayList<>();
  private final List<String> traceparents = new ArrayList<>();
  private String state = "SUBMITTED";
  private long version = 1;
  private @Nullable String processInstanceKey;
  private @Nullable String stateAfterValidation;
  private boolean movedBySomebody;
  private boolean draining;
  private boolean suspended;
  private int heldBack;
  private boolean takesAmendments;
  private boolean amending;

  public FakeOrderService(UUID orderId) {
    this.orderId = orderId;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public synchronized FakeOrderService in(String wanted) {
    state = wanted;
    return this;
  }

  synchronized void registeredFor(String instance) {
    processInstanceKey = instance;
  }

  /** The order is amended, and its process has not heard of it yet. */
  public synchronized FakeOrderService amended() {
    amending = true;
    return this;
  }

  /** Whether the process that is registered has said so. */
  public synchronized boolean takesAmendments() {
    return takesAmendments;
  }

  synchronized void validationLeadsTo(String wanted) {
    stateAfterValidation = wanted;
  }

  /** Somebody else moves the order between the next read and the next command. */
  synchronized void somebodyMovesItOnce() {
    movedBySomebody = true;
  }

  public synchronized void drains(boolean now) {
    draining = now;
  }

  public synchronized void suspended(boolean now) {
    suspended = now;
  }

  public synchronized int heldBack() {
    return heldBack;
  }

  public synchronized List<String> effects() {
    return List.copyOf(effects);
  }

  public synchronized List<String> traceparents() {
    return List.copyOf(traceparents);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    traceparents.add(exchange.getRequestHeaders().getFirst("traceparent"));
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (draining) {
      refuse(exchange, 503, "DRAINING");
    } else if (!exchange.getRequestURI().getPath().contains(orderId.toString())) {
      refuse(exchange, 404, "NOT_FOUND");
    } else if (exchange.getRequestMethod().equals("GET")) {
      send(exchange, 200, representation());
    } else {
      command(exchange, body);
    }
  }

  private void command(HttpExchange exchange, byte[] body) throws IOException {
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    byte[] replay = answers.get(key);
    if (replay != null) {
      send(exchange, 200, replay);
      return;
    }
    if (movedBySomebody) {
      movedBySomebody = false;
      version++;
    }
    if (!("\"" + version + "\"").equals(exchange.getRequestHeaders().getFirst("If-Match"))) {
      refuse(exchange, 412, "STALE_VERSION");
      return;
    }
    String path = exchange.getRequestURI().getPath();
    String command = path.substring(path.lastIndexOf('/') + 1);
    if (suspended && !command.equals("process-reference")) {
      heldBack++;
      refuse(exchange, 409, "TENANT_SUSPENDED");
      return;
    }
    if (command.equals("process-reference") ? registers(body) : moves(command)) {
      version += command.equals("process-reference") ? 0 : 1;
      effects.add(command);
      byte[] answer = representation();
      answers.put(key, answer);
      send(exchange, 200, answer);
    } else {
      refuse(exchange, 409, refusal(command));
    }
  }

  private static String refusal(String command) {
    return command.equals("process-reference") ? "PROCESS_ALREADY_REGISTERED" : "ORDER_WRONG_STATE";
  }

  private boolean registers(byte[] body) throws IOException {
    JsonNode said = Json.mapper().readTree(body);
    String instance = said.required("processInstanceKey").textValue();
    takesAmendments = said.path("takesAmendments").asBoolean();
    boolean free = processInstanceKey == null;
    processInstanceKey = free ? instance : processInstanceKey;
    return free;
  }

  private boolean moves(String command) {
    List<String> move = MOVES.get(command);
    if (move == null || !state.equals(move.getFirst())) {
      return false;
    }
    if (command.equals("amend")) {
      amending = false;
    }
    state =
        command.equals("validate") && stateAfterValidation != null
            ? stateAfterValidation
            : move.getLast();
    return true;
  }

  private byte[] representation() {
    ObjectNode order = Json.mapper().createObjectNode();
    order.put("orderId", orderId.toString()).put("state", state).put("version", version);
    // Like order-service, which shows the process of an order that is started.
    if (processInstanceKey != null && effects.contains("start")) {
      order.put("processInstanceKey", processInstanceKey);
    }
    // Like order-service, which shows the plan of an order that has one.
    boolean hasBeenAmended = amending || effects.contains("amend");
    if (hasBeenAmended) {
      order.putObject("amended").put("amendment", 1).put("underWay", amending);
    }
    if (hasBeenAmended
        || List.of("CANCELLING", "COMPENSATING", "CANCELLED", "FAILED").contains(state)) {
      order.putArray("openTasks").addObject().put("taskId", "open").put("taskType", "ANY_TASK");
      order
          .putArray("compensationWaves")
          .addArray()
          .addObject()
          .put("taskId", "undo")
          .put("taskType", "RELEASE_INVENTORY");
    }
    if (!PLANLESS.contains(state)) {
      ObjectNode task = order.putArray("waves").addArray().addObject();
      task.put("taskId", "task-of-" + orderId).put("taskType", "RESERVE_INVENTORY");
    }
    return Json.bytes(order);
  }

  private void refuse(HttpExchange exchange, int status, String code) throws IOException {
    send(exchange, status, Json.bytes(Map.of("code", code)));
  }

  private void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("ETag", "\"" + version + "\"");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
