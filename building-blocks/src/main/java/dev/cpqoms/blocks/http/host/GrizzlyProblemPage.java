package dev.cpqoms.blocks.http.host;

import dev.cpqoms.blocks.problem.Problem;
import java.io.CharConversionException;
import java.net.URISyntaxException;
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
    int answered = unreadable(exception) ? 400 : status;
    request.getResponse().setStatus(answered);
    request.getResponse().setContentType(Problem.MEDIA_TYPE + ";charset=utf-8");
    return ContainerProblem.document(answered);
  }

  /**
   * An address that cannot be read is the client's mistake, though Grizzly takes it for a fault.
   */
  private static boolean unreadable(@Nullable Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException
          || cause instanceof URISyntaxException
          || cause instanceof CharConversionException) {
        return true;
      }
    }
    return false;
  }
}
