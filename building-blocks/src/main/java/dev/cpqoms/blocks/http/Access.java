package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
    Method method = ResourceMethods.matched(request);
    Access access = method == null ? null : KNOWN.computeIfAbsent(method, Access::of);
    if (access == null) {
      // What Jersey answers by itself (OPTIONS) belongs to no resource of ours.
      throw new Refusal(
          ProtocolError.METHOD_NOT_ALLOWED, "The resource does not know this method.");
    }
    return access;
  }

  static @Nullable Access of(Method method) {
    boolean acrossTenants = method.isAnnotationPresent(AcrossTenants.class);
    if (method.isAnnotationPresent(Public.class)) {
      return new Access(true, Set.of(), acrossTenants);
    }
    List<Allowed> allowed = ResourceMethods.said(method, Allowed.class);
    if (allowed.size() > 1) {
      throw new IllegalStateException(method + " names its roles twice");
    }
    return allowed.isEmpty()
        ? null
        : new Access(false, Set.of(allowed.getFirst().value()), acrossTenants);
  }
}
