package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.jspecify.annotations.Nullable;

/**
 * Who may call a resource method.
 *
 * @param open true when no token is needed
 * @param roles of which the caller needs one, when it is not open
 * @param acrossTenants true when it is for no single tenant
 */
record Access(boolean open, Set<String> roles, boolean acrossTenants) {
  /** What a method says never changes, and reading annotations costs more than many a filter. */
  private static final ConcurrentMap<Method, Access> KNOWN = new ConcurrentHashMap<>();

  /** The access to the method that the request was matched to. */
  static Access to(ContainerRequestContext request) {
    if (request.getUriInfo() instanceof ExtendedUriInfo uri
        && uri.getMatchedResourceMethod() != null) {
      Access access =
          KNOWN.computeIfAbsent(
              uri.getMatchedResourceMethod().getInvocable().getHandlingMethod(), Access::of);
      if (access != null) {
        return access;
      }
    }
    // What Jersey answers by itself (OPTIONS) belongs to no resource of ours.
    throw new Refusal(ProtocolError.METHOD_NOT_ALLOWED, "The resource does not know this method.");
  }

  static @Nullable Access of(Method method) {
    boolean acrossTenants = method.isAnnotationPresent(AcrossTenants.class);
    if (method.isAnnotationPresent(Public.class)) {
      return new Access(true, Set.of(), acrossTenants);
    }
    List<Allowed> allowed = allowed(method);
    if (allowed.size() > 1) {
      throw new IllegalStateException(method + " names its roles twice");
    }
    return allowed.isEmpty()
        ? null
        : new Access(false, Set.of(allowed.getFirst().value()), acrossTenants);
  }

  /** Said at the method itself, or by an annotation that stands for some roles. */
  private static List<Allowed> allowed(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(
            said ->
                said instanceof Allowed own
                    ? own
                    : said.annotationType().getAnnotation(Allowed.class))
        .filter(Objects::nonNull)
        .toList();
  }
}
