package dev.cpqoms.blocks.http.host;

import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.blocks.problem.ErrorCode;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.blocks.problem.ProtocolError;
import java.util.List;

/** The problem document for what a container refuses before a resource sees it. */
final class ContainerProblem {
  private ContainerProblem() {}

  static Problem of(int status) {
    ErrorCode code =
        switch (status) {
          case 404 -> ProtocolError.NOT_FOUND;
          case 405 -> ProtocolError.METHOD_NOT_ALLOWED;
          case 413 -> ProtocolError.BODY_TOO_LARGE;
          case 503 -> ProtocolError.DEPENDENCY_UNAVAILABLE;
          default -> status < 500 ? ProtocolError.INVALID_REQUEST : ProtocolError.INTERNAL_FAULT;
        };
    return Problem.of(code, code.title(), List.of(), null);
  }

  static String document(int status) {
    return Json.text(of(status));
  }
}
