package dev.cpqoms.fulfillment.tasks;

import dev.cpqoms.blocks.client.CommandCall;
import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.client.DependencyUnavailable;
import dev.cpqoms.blocks.client.Reply;
import dev.cpqoms.blocks.client.ServiceClient;
import java.util.function.Supplier;

/** Order-service as the worker calls it. What a reply means is for the caller to say. */
public record OrderService(ServiceClient client) {

  public Reply get(String path, Conversation conversation) {
    return reached(() -> client.get(path, conversation));
  }

  public Reply post(CommandCall call, Conversation conversation) {
    return reached(() -> client.post(call, conversation));
  }

  /** A reply that is of no use, in words. */
  public static String inWords(Reply reply) {
    return "order-service answered " + reply.status() + " " + reply.code();
  }

  private static Reply reached(Supplier<Reply> call) {
    try {
      return call.get();
    } catch (DependencyUnavailable e) {
      throw new TasksUnavailable(String.valueOf(e.getMessage()), e);
    }
  }
}
