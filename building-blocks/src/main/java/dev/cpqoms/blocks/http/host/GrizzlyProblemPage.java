package dev.cpqoms.blocks.http.host;

import dev.cpqoms.blocks.problem.Problem;
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
    return ContainerProblem.document(status);
  }
}
