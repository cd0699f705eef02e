package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.blocks.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;

/** Completes a problem with the place and the correlation id of its request, and writes it. */
final class ProblemDocuments implements ContainerResponseFilter {
  private static final int LONGEST_INSTANCE = 512;
  private static final MediaType TYPE = MediaType.valueOf(Problem.MEDIA_TYPE);

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Problem problem) {
      byte[] document = Json.bytes(completed(problem, request));
      response.setEntity(document, new Annotation[0], TYPE);
    }
  }

  private static String place(ContainerRequestContext request) {
    String path = request.getUriInfo().getRequestUri().getRawPath();
    return path.substring(0, Math.min(path.length(), LONGEST_INSTANCE));
  }

  private static Problem completed(Problem problem, ContainerRequestContext request) {
    String instance = problem.instance();
    return new Problem(
        problem.type(),
        problem.title(),
        problem.status(),
        problem.detail(),
        instance == null ? place(request) : instance,
        problem.code(),
        RequestContexts.correlationIdIfKnown(request),
        problem.errors());
  }
}
