package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.concurrent.Semaphore;

/**
 * Takes in so few large bodies at a time that the memory suffices: a body costs a multiple of its
 * bytes while it is parsed, checked and hashed. Who comes meanwhile is told to come again, before a
 * byte of the body is read. It stands behind authentication and roles, so that nobody else takes
 * the place.
 */
final class LargeBodyFilter implements ContainerRequestFilter {
  private final int ordinaryBytes;
  private final Semaphore places;

  LargeBodyFilter(HttpLimits limits) {
    this.ordinaryBytes = limits.bodyBytes();
    this.places = new Semaphore(limits.largeBodies());
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!isLarge(request)) {
      return;
    }
    if (!places.tryAcquire()) {
      throw new Refusal(
          ProtocolError.TOO_MANY_LARGE_BODIES, "Send the same request again in a few seconds.");
    }
    RequestContexts.whenFinished(request, places::release);
  }

  private boolean isLarge(ContainerRequestContext request) {
    if (BodyLimitFilter.large(request) == null) {
      return false;
    }
    long announced = BodyLimitFilter.announced(request);
    return announced < 0 || announced > ordinaryBytes;
  }
}
