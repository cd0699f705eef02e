package dev.cpqoms.bench.tasks;

import dev.cpqoms.bench.platform.PlainHttpServer;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Answers in the place of order-service and of a partner at once and without keeping anything, so
 * that a worker can be measured alone. Every task is one that reserves inventory.
 */
final class StandIns implements AutoCloseable {
  private static final String TASK =
      """
      {"taskId": "%1$s", "orderId": "%1$s", "itemId": "line-1", "taskType": "RESERVE_INVENTORY",
       "state": "%2$s", "version": %3$d, "customerId": "bench",
       "item": {"offeringId": "router", "offeringType": "PHYSICAL", "quantity": 1, "options": {}, "charges": []},
       "currentAttempt": {"attemptId": "%1$s", "idempotencyKey": "bench-%1$s"}, "earlierAttempts": []}
      """;

  private static final String DONE =
      """
      {"status": "DONE", "externalReference": "bench"}
      """;

  private final PlainHttpServer server = new PlainHttpServer(this::answer);
  private final AtomicLong completed = new AtomicLong();

  StandIns() throws IOException {}

  URI address() {
    return server.address();
  }

  URI partner() {
    return address().resolve("/partner");
  }

  /** How many tasks a worker has told to be done. */
  long completed() {
    return completed.get();
  }

  private String answer(String path) {
    String[] task = path.split("/tasks/", 2);
    if (task.length == 2) {
      return task(task[1].split("/", 2));
    }
    return path.startsWith("/partner/") ? DONE : "{}";
  }

  /** {@code …/tasks/{id}} and the commands on it, each of which moves the task one version on. */
  private String task(String[] path) {
    String verb = path.length == 1 ? "" : path[1];
    return switch (verb) {
      case "" -> TASK.formatted(path[0], "PENDING", 1);
      case "begin" -> TASK.formatted(path[0], "IN_PROGRESS", 2);
      case "complete" -> {
        completed.incrementAndGet();
        yield TASK.formatted(path[0], "COMPLETED", 3);
      }
      default -> throw new IllegalStateException("not in this measurement: " + verb);
    };
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
