package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.command.Answer;
import jakarta.ws.rs.core.Response;

/** Sends the answer of a command, fresh or remembered. */
public final class Answers {
  private Answers() {}

  public static Response response(Answer answer) {
    Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.bytes());
    answer.headers().forEach(response::header);
    return response.build();
  }
}
