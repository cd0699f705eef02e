package dev.cpqoms.blocks.http.host;

import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.blocks.problem.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The error page of the GlassFish application; asked for directly, it is as unknown as any other
 * path.
 */
final class ProblemServlet extends HttpServlet {
  /** Named as the error page in web.xml. */
  static final String PATH = "/.problem";

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object raised = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Problem problem =
        ContainerProblem.of(raised instanceof Integer status ? status : 404)
            .at(path instanceof String asked ? asked : request.getRequestURI());
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(Json.bytes(problem));
  }
}
