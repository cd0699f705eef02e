package dev.cpqoms.fulfillment.scene;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.fixtures.contracts.HttpContract;
import dev.cpqoms.fulfillment.settling.TaskState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * An order-service that knows tasks only. Every exchange is held against order-service's contract,
 * so what the worker sends is what the real one takes.
 */
public final class FakeOrderService implements AutoCloseable {

  /** What begins a call; the rest only says what has happened. */
  private static final Set<String> HELD = Set.of("begin", "retry-call", "cancel-call");

  private static final String TRACEPARENT =
      "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  /** Loaded before anybody waits for an answer: reading it takes seconds. */
  private final HttpContract contract = HttpContract.of("order-service");

  private final HttpServer server;
  private final Map<String, FakeTask> tasks = new LinkedHashMap<>();
  private final Map<String, Answer> remembered = new HashMap<>();
  private final List<String> deviations = new CopyOnWriteArrayList<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> correlationIds = new CopyOnWriteArrayList<>();
  private final List<String> traceparents = new CopyOnWriteArrayList<>();
  private final AtomicInteger awayFor = new AtomicInteger();
  private final Set<String> suspended = new HashSet<>();
  private final Map<String, String> suspending = new HashMap<>();
  private final AtomicInteger heldBack = new AtomicInteger();
  private volatile InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T09:00:00Z"));
  private volatile Predicate<String> refusing = verb -> false;
  private Consumer<String> whenSettledByCallback = taskId -> {};

  private record Answer(int status, String contentType, long version, String body) {}

  public FakeOrderService() {
    server = listening();
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  private static HttpServer listening() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Answers the next requests for tasks with 503. */
  public void beAwayFor(int requests) {
    awayFor.set(requests);
  }

  /** Whose time calls are agreed to at; without one it stands still at nine o'clock. */
  public void clockIs(InstantSource source) {
    clock = source;
  }

  /** Finds no command legal any more. */
  public void refuseEverything() {
    refusing = verb -> true;
  }

  /** Finds this command never legal. */
  public void refuse(String command) {
    refusing = command::equals;
  }

  /** Suspends the tenant: no call may be begun or made again. */
  public synchronized void suspend(String tenant) {
    suspended.add(tenant);
  }

  /** The same, once this command has been agreed to. */
  public synchronized void suspendAfter(String command, String tenant) {
    suspending.put(command, tenant);
  }

  public synchronized void resume(String tenant) {
    suspended.remove(tenant);
  }

  /** How often a task of a suspended tenant was shown. */
  public int heldBack() {
    return heldBack.get();
  }

  public synchronized void heldFor(String taskId, long seconds) {
    task(taskId).heldSeconds = seconds;
  }

  /** Calls back like the event that the real one publishes. */
  public void whenSettledByCallback(Consumer<String> listener) {
    whenSettledByCallback = listener;
  }

  public synchronized String addTask(String tenant, String taskType) {
    FakeTask task = new FakeTask(tenant, taskType, () -> clock.instant());
    tasks.put(task.taskId, task);
    return task.taskId;
  }

  /** A task of a compensation plan. */
  public synchronized String addUndoing(String tenant, String taskType, String externalReference) {
    String taskId = addTask(tenant, taskType);
    task(taskId).undoes = externalReference;
    return taskId;
  }

  /** A task whose call is made out of the queue. */
  public synchronized String addQueued(String tenant, String taskType) {
    String taskId = addTask(tenant, taskType);
    task(taskId).queued = true;
    return taskId;
  }

  /** Does what another run has done before it died. */
  public synchronized String begunByAnother(String taskId) {
    FakeTask task = task(taskId);
    task.take("begin", Map.of());
    return task.key();
  }

  /** Its order is being cancelled: nobody wants the task any more. */
  public synchronized void unwanted(String taskId) {
    task(taskId).unwanted = true;
  }

  public synchronized void move(String taskId, TaskState state) {
    task(taskId).move(state);
  }

  public synchronized void retry(String taskId) {
    task(taskId).retry();
  }

  public synchronized TaskState stateOf(String taskId) {
    return task(taskId).state;
  }

  public synchronized String caseCodeOf(String taskId) {
    return String.valueOf(task(taskId).caseCode);
  }

  public synchronized String settledBy(String taskId) {
    return String.valueOf(task(taskId).settledBy);
  }

  public synchronized int retryCountOf(String taskId) {
    return task(taskId).retryCount;
  }

  /** The commands that were agreed to, oldest first. */
  public List<String> commands() {
    return List.copyOf(commands);
  }

  public List<String> correlationIds() {
    return List.copyOf(correlationIds);
  }

  public List<String> traceparents() {
    return List.copyOf(traceparents);
  }

  /** Where an exchange was not as the contract says. */
  public List<String> deviations() {
    return List.copyOf(deviations);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    Answer answer;
    if (path.equals("/internal/v1/due-deliveries")) {
      answer = new Answer(200, "application/json", 0, "{\"items\":[]}");
    } else if (path.startsWith("/internal/")) {
      correlationIds.add(exchange.getRequestHeaders().getFirst("X-Correlation-Id"));
      traceparents.add(exchange.getRequestHeaders().getFirst("traceparent"));
      answer = task(exchange, path.split("/"), body);
    } else if (path.startsWith("/callbacks/")) {
      answer = callback(exchange, body);
    } else {
      answer = new Answer(200, "application/json", 0, "{}");
    }
    send(exchange, body, answer);
  }

  /** /internal/v1/tenants/{tenant}/tasks/{id}[/{verb}]. */
  private synchronized Answer task(HttpExchange exchange, String[] path, byte[] body)
      throws IOException {
    if (awayFor.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      return problem(503, "DEPENDENCY_UNAVAILABLE");
    }
    FakeTask task = tasks.get(path[6]);
    if (task == null || !task.tenant.equals(path[4])) {
      return problem(404, "NOT_FOUND");
    }
    return path.length == 7 ? document(task) : command(exchange, task, path[7], body);
  }

  private Answer command(HttpExchange exchange, FakeTask task, String verb, byte[] body)
      throws IOException {
    String text = new String(body, StandardCharsets.UTF_8);
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    Answer replay = remembered.get(key + " " + text);
    if (replay != null) {
      return replay;
    }
    if (remembered.keySet().stream().anyMatch(known -> known.startsWith(key + " "))) {
      return problem(422, "IDEMPOTENCY_KEY_REUSED");
    }
    if (suspended.contains(task.tenant) && HELD.contains(verb)) {
      return problem(409, "TENANT_SUSPENDED");
    }
    String expected = "\"" + task.version + "\"";
    if (!expected.equals(exchange.getRequestHeaders().getFirst("If-Match"))) {
      return problem(412, "STALE_VERSION");
    }
    Map<String, Object> fields = Json.mapper().readValue(text, new TypeReference<>() {});
    boolean legal = !refusing.test(verb) && task.take(verb, fields);
    Answer answer = legal ? document(task) : problem(409, "TASK_WRONG_STATE");
    remembered.put(key + " " + text, answer);
    if (legal) {
      commands.add(verb);
      String nowSuspended = suspending.remove(verb);
      if (nowSuspended != null) {
        suspended.add(nowSuspended);
      }
    }
    return answer;
  }

  private Answer callback(HttpExchange exchange, byte[] body) throws IOException {
    if (!CallbackSignature.isGood(
        body, exchange.getRequestHeaders().getFirst("X-Partner-Signature"))) {
      return problem(401, "CALLBACK_SIGNATURE_INVALID");
    }
    JsonNode report = Json.mapper().readTree(body);
    List<String> settled = settle(report);
    settled.forEach(whenSettledByCallback);
    return new Answer(202, "application/json", 0, "{}");
  }

  private synchronized List<String> settle(JsonNode report) {
    List<String> settled = new ArrayList<>();
    for (FakeTask task : tasks.values()) {
      boolean meant =
          task.key().equals(report.get("idempotencyKey").asText())
              && task.tenant.equals(report.get("tenantId").asText());
      if (meant && task.isOpen()) {
        boolean done = report.get("status").asText().equals("DONE");
        task.move(done ? TaskState.COMPLETED : TaskState.FALLOUT);
        task.settledBy = "CALLBACK";
        task.caseCode = done ? null : report.get("code").asText();
        settled.add(task.taskId);
      }
    }
    return settled;
  }

  private FakeTask task(String taskId) {
    FakeTask task = tasks.get(taskId);
    if (task == null) {
      throw new AssertionError("no task " + taskId);
    }
    return task;
  }

  private Answer document(FakeTask task) {
    Map<String, Object> shown = task.representation();
    boolean held = suspended.contains(task.tenant);
    shown.put("held", held);
    if (held) {
      heldBack.incrementAndGet();
    }
    return new Answer(200, "application/json", task.version, Json.text(shown));
  }

  private static Answer problem(int status, String code) {
    Map<String, Object> problem =
        Map.of(
            "type",
            "https://errors.cpq-oms.example/" + code,
            "title",
            code,
            "status",
            status,
            "detail",
            code,
            "instance",
            "/internal",
            "code",
            code,
            "correlationId",
            "of-the-fake",
            "errors",
            List.of());
    return new Answer(status, "application/problem+json", 0, Json.text(problem));
  }

  private void send(HttpExchange exchange, byte[] request, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.getResponseHeaders().set("X-Correlation-Id", "of-the-fake");
    exchange.getResponseHeaders().set("traceparent", TRACEPARENT);
    if (answer.version() > 0) {
      exchange.getResponseHeaders().set("ETag", "\"" + answer.version() + "\"");
    }
    if (exchange.getRequestURI().getPath().startsWith("/internal/")) {
      judge(exchange, request, answer.status(), body);
    }
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void judge(HttpExchange exchange, byte[] request, int status, byte[] body) {
    String text = request.length == 0 ? null : new String(request, StandardCharsets.UTF_8);
    deviations.addAll(
        contract.deviations(
            new dev.cpqoms.fixtures.contracts.HttpExchange(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders(),
                text,
                status,
                exchange.getResponseHeaders(),
                body)));
  }
}
