package dev.cpqoms.blocks.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that is too large: by its announced length, or while it is read when there is
 * none. The limit is the process's, unless the resource method that was matched has {@link
 * LargeBody}.
 */
final class BodyLimitFilter implements ContainerRequestFilter {
  private final HttpLimits limits;

  BodyLimitFilter(HttpLimits limits) {
    this.limits = limits;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    int limit = limit(request);
    if (announced(request) > limit) {
      throw BoundedStream.tooLarge(limit);
    }
    request.setEntityStream(new BoundedStream(request.getEntityStream(), limit));
  }

  private int limit(ContainerRequestContext request) {
    LargeBody large = large(request);
    return large == null ? limits.bodyBytes() : large.value();
  }

  /** What the resource method that was matched says of its body. */
  static @Nullable LargeBody large(ContainerRequestContext request) {
    Method method = ResourceMethods.matched(request);
    return method == null ? null : method.getAnnotation(LargeBody.class);
  }

  /** As a long: {@code getLength()} gives up beyond two gigabytes. */
  static long announced(ContainerRequestContext request) {
    String length = request.getHeaderString("Content-Length");
    try {
      return length == null ? -1 : Long.parseLong(length.strip());
    } catch (NumberFormatException unreadable) {
      return Long.MAX_VALUE;
    }
  }
}
