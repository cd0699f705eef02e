package dev.cpqoms.fulfillment.tasks;

import dev.cpqoms.blocks.client.CommandCall;
import dev.cpqoms.blocks.client.Reply;
import dev.cpqoms.blocks.client.ServiceClient;
import java.util.Set;

/** The tasks over order-service's internal API. */
public final class HttpTasks implements Tasks {

  /** The answers of which reading the task again is the cure. */
  private static final Set<Integer> OVERTAKEN = Set.of(409, 412);

  private static final String KEY_REUSED = "IDEMPOTENCY_KEY_REUSED";
  private static final String SUSPENDED = "TENANT_SUSPENDED";
  private static final String STILL_RUNNING = "COMMAND_IN_PROGRESS";

  private final OrderService orderService;

  public HttpTasks(ServiceClient client) {
    this.orderService = new OrderService(client);
  }

  @Override
  public Task find(TaskRef ref) {
    Reply reply = orderService.get(path(ref), ref.conversation());
    return TaskDocument.read(usable(reply).body());
  }

  @Override
  public Told tell(TaskRef ref, Task seen, TaskCommand command) {
    CommandCall call =
        new CommandCall(
            path(ref) + "/" + command.verb(),
            command.verb() + "-" + seen.taskId() + "-v" + seen.version(),
            seen.version(),
            command);
    Reply reply = orderService.post(call, ref.conversation());
    if (STILL_RUNNING.equals(reply.code())) {
      throw new TasksUnavailable("another run is telling the same at this moment");
    }
    if (SUSPENDED.equals(reply.code())) {
      throw new TenantSuspended();
    }
    // The same key with another body: another run has told something else about this version.
    if (OVERTAKEN.contains(reply.status()) || KEY_REUSED.equals(reply.code())) {
      return new Told.Overtaken(reply.code());
    }
    return new Told.Agreed(TaskDocument.read(usable(reply).body()));
  }

  /** Refused credentials and broken servers pass; a refused command would be refused again. */
  private static Reply usable(Reply reply) {
    if (reply.ok()) {
      return reply;
    }
    String what = OrderService.inWords(reply);
    boolean passes =
        reply.status() >= 500
            || reply.status() == 401
            || reply.status() == 403
            || reply.status() == 429;
    throw passes ? new TasksUnavailable(what) : new IllegalStateException(what);
  }

  private static String path(TaskRef ref) {
    return "/internal/v1/tenants/" + ref.tenant().value() + "/tasks/" + ref.taskId();
  }
}
