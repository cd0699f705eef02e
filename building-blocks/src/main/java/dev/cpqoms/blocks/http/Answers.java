package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;

/** Sends the answer of a command, fresh or remembered. */
public final class Answers {
  private Answers() {}

  public static Response response(Answer answer) {
    Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.bytes());
    answer.headers().forEach(response::header);
    return response.build();
  }

  /**
   * The whole of an endpoint that is one command on one thing: parse, call the use case, answer.
   *
   * @param type the operation, for example {@code validateOrder}
   * @param target the thing that the path names; its version must be sent along (If-Match)
   */
  public static <B> Response to(
      ContainerRequestContext request,
      String type,
      UUID target,
      B body,
      Function<Command<B>, Answer> useCase) {
    return response(useCase.apply(CommandRequest.of(request, type, body, target, true)));
  }

  /**
   * The same for a command whose path names no aggregate by its id, or that begins one. A version
   * is taken along when it is sent; the use case knows whether it needs one.
   */
  public static <B> Response to(
      ContainerRequestContext request, String type, B body, Function<Command<B>, Answer> useCase) {
    return response(useCase.apply(CommandRequest.of(request, type, body, null, false)));
  }
}
