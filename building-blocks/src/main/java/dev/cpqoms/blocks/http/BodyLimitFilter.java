package dev.cpqoms.blocks.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/**
 * Refuses a body that is too large: by its announced length, or while it is read when there is
 * none.
 */
@PreMatching
final class BodyLimitFilter implements ContainerRequestFilter {
  private final HttpLimits limits;

  BodyLimitFilter(HttpLimits limits) {
    this.limits = limits;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (announced(request) > limits.bodyBytes()) {
      throw BoundedStream.tooLarge(limits.bodyBytes());
    }
    request.setEntityStream(new BoundedStream(request.getEntityStream(), limits.bodyBytes()));
  }

  /** As a long: {@code getLength()} gives up beyond two gigabytes. */
  private static long announced(ContainerRequestContext request) {
    String length = request.getHeaderString("Content-Length");
    try {
      return length == null ? -1 : Long.parseLong(length.strip());
    } catch (NumberFormatException unreadable) {
      return Long.MAX_VALUE;
    }
  }
}
