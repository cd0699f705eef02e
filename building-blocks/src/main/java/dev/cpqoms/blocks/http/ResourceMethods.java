package dev.cpqoms.blocks.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.jspecify.annotations.Nullable;

/** What the filters ask about resource methods. */
final class ResourceMethods {
  private ResourceMethods() {}

  /** The method that the request was matched to; null when Jersey answers by itself. */
  static @Nullable Method matched(ContainerRequestContext request) {
    return request.getUriInfo() instanceof ExtendedUriInfo uri
            && uri.getMatchedResourceMethod() != null
        ? uri.getMatchedResourceMethod().getInvocable().getHandlingMethod()
        : null;
  }

  /** What is said at the method itself, and by annotations of it that stand for it. */
  static <A extends Annotation> List<A> said(Method method, Class<A> what) {
    return Arrays.stream(method.getAnnotations())
        .map(
            annotation ->
                what.isInstance(annotation)
                    ? what.cast(annotation)
                    : annotation.annotationType().getAnnotation(what))
        .filter(Objects::nonNull)
        .toList();
  }
}
