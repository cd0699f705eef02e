package dev.cpqoms.blocks.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What every resource must say about itself; checked before anything is served. */
final class ResourceRules {
  private static final String SERVICE = "SERVICE";

  private ResourceRules() {}

  static void check(List<Object> resources) {
    List<String> mistakes = resources.stream().flatMap(ResourceRules::mistakes).toList();
    if (!mistakes.isEmpty()) {
      throw new IllegalStateException(
          "Resources break the rules:\n  - " + String.join("\n  - ", mistakes));
    }
  }

  private static Stream<String> mistakes(Object resource) {
    Class<?> type = resource.getClass();
    Path path = type.getAnnotation(Path.class);
    if (path == null) {
      return Stream.of(type.getName() + " has no @Path");
    }
    return Arrays.stream(type.getMethods())
        .filter(method -> serves(method) || method.isAnnotationPresent(Path.class))
        .flatMap(method -> mistakes(path.value(), method).stream());
  }

  private static List<String> mistakes(String base, Method method) {
    List<String> mistakes = new ArrayList<>();
    String name = method.getDeclaringClass().getName() + "." + method.getName();
    Access access = Access.of(method);
    if (!serves(method)) {
      mistakes.add(name + " is a sub-resource locator, which hides who may call what");
    }
    if (access == null) {
      mistakes.add(name + " has neither @Allowed nor @Public");
    } else {
      checkSides(name, fullPath(base, method), access, mistakes);
    }
    return mistakes;
  }

  private static void checkSides(String name, String path, Access access, List<String> mistakes) {
    boolean internal = path.startsWith(RoleFilter.INTERNAL);
    if (internal && !access.roles().equals(Set.of(SERVICE))) {
      mistakes.add(name + " is internal: it must be @Allowed to SERVICE and to nobody else");
    }
    if (!internal && access.roles().contains(SERVICE)) {
      mistakes.add(name + " is not internal: a service cannot call it");
    }
    boolean named = path.contains("{" + RoleFilter.TENANT_PARAMETER);
    if (internal && !named && !access.acrossTenants()) {
      mistakes.add(name + " is internal: its path must name the {tenantId}");
    }
    if (access.acrossTenants() && (!internal || named)) {
      mistakes.add(name + " is @AcrossTenants: it must be internal and name no {tenantId}");
    }
  }

  private static String fullPath(String base, Method method) {
    Path own = method.getAnnotation(Path.class);
    String path = own == null ? base : base + "/" + own.value();
    return path.replaceAll("/+", "/").replaceFirst("^/", "");
  }

  private static boolean serves(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
  }
}
