package dev.cpqoms.workflow.order;

import dev.cpqoms.blocks.client.CommandCall;
import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.client.DependencyUnavailable;
import dev.cpqoms.blocks.client.Reply;
import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.workflow.job.JobCall;
import java.util.Optional;

/** The internal commands of order-service, in the conversation of a job. */
final class OrderService {
  private final ServiceClient client;

  OrderService(ServiceClient client) {
    this.client = client;
  }

  OrderView read(JobCall call) {
    return view(present(client.get(path(call), conversation(call))));
  }

  /** Empty when there is no such order. */
  Optional<OrderView> find(JobCall call) {
    Reply reply = sound(client.get(path(call), conversation(call)));
    return reply.status() == 404 ? Optional.empty() : Optional.of(view(reply));
  }

  /** The state of a task; empty when there is no such task. */
  Optional<String> taskState(JobCall call, String taskId) {
    String path = "/internal/v1/tenants/" + call.tenant() + "/tasks/" + taskId;
    Reply reply = sound(client.get(path, conversation(call)));
    return reply.status() == 404
        ? Optional.empty()
        : Optional.of(known(reply).body().required("state").textValue());
  }

  private static OrderView view(Reply reply) {
    return OrderView.of(known(reply).body(), reply.version());
  }

  private static Reply known(Reply reply) {
    if (!reply.ok()) {
      throw new UnexpectedOrder("order-service answers " + reply.status() + " " + reply.code());
    }
    return reply;
  }

  Reply send(OrderStep step, OrderView order, JobCall call) {
    CommandCall command =
        new CommandCall(
            path(call) + "/" + step.command(),
            step.idempotencyKey(order, call),
            order.version(),
            step.body(call));
    return present(client.post(command, conversation(call)));
  }

  /** A service that drains, or whose database is away, is as absent as one that does not answer. */
  private static Reply present(Reply reply) {
    return reply.status() == 503 ? absent(reply) : reply;
  }

  /** For questions, of which nothing hangs on when they are asked: a fault is an absence, too. */
  private static Reply sound(Reply reply) {
    return reply.status() >= 500 ? absent(reply) : reply;
  }

  private static Reply absent(Reply reply) {
    throw new DependencyUnavailable("order-service answers " + reply.status() + " " + reply.code());
  }

  private static String path(JobCall call) {
    return "/internal/v1/tenants/" + call.tenant() + "/orders/" + call.text("orderId");
  }

  private static Conversation conversation(JobCall call) {
    return new Conversation(call.correlationId(), call.traceparent());
  }
}
