package dev.cpqoms.blocks.http.host;

import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.blocks.problem.ErrorCode;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.blocks.problem.ProtocolError;
import java.util.List;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/** A problem document for what Grizzly refuses before Jersey sees it. */
final class GrizzlyProblemPage implements ErrorPageGenerator {
  @Override
  public String generate(
      Request request,
      int status,
      @Nullable String reason,
      @Nullable String description,
      @Nullable Throwable exception) {
    request.getResponse().setContentType(Problem.MEDIA_TYPE);
    ErrorCode code =
        switch (status) {
          case 404 -> ProtocolError.NOT_FOUND;
          case 405 -> ProtocolError.METHOD_NOT_ALLOWED;
          case 413 -> ProtocolError.BODY_TOO_LARGE;
          default -> status < 500 ? ProtocolError.INVALID_REQUEST : ProtocolError.INTERNAL_FAULT;
        };
    return Json.text(Problem.of(code, code.title(), List.of(), null));
  }
}
