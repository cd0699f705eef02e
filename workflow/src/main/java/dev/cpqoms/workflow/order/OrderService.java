package dev.cpqoms.workflow.order;

import dev.cpqoms.blocks.client.CommandCall;
import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.client.DependencyUnavailable;
import dev.cpqoms.blocks.client.Reply;
import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.workflow.job.JobCall;

/** The internal commands of order-service, in the conversation of a job. */
final class OrderService {
  private final ServiceClient client;

  OrderService(ServiceClient client) {
    this.client = client;
  }

  OrderView read(JobCall call) {
    Reply reply = present(client.get(path(call), conversation(call)));
    if (!reply.ok()) {
      throw new UnexpectedOrder("order-service answers " + reply.status() + " " + reply.code());
    }
    return OrderView.of(reply.body(), reply.version());
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
    if (reply.status() == 503) {
      throw new DependencyUnavailable("order-service answers 503 " + reply.code());
    }
    return reply;
  }

  private static String path(JobCall call) {
    return "/internal/v1/tenants/" + call.tenant() + "/orders/" + call.text("orderId");
  }

  private static Conversation conversation(JobCall call) {
    return new Conversation(call.correlationId(), call.traceparent());
  }
}
