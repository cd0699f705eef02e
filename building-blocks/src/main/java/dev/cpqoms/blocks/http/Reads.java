package dev.cpqoms.blocks.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Answers reads: with the version as ETag, or with 304 when the client has it already. */
public final class Reads {
  private Reads() {}

  public static Response response(ContainerRequestContext request, long version, Object body) {
    return response(request, "\"" + version + "\"", MediaType.APPLICATION_JSON, body);
  }

  /** For what has a version of another kind, for example a document with its hash. */
  public static Response response(
      ContainerRequestContext request, String etag, String mediaType, Object body) {
    return unchanged(request.getHeaderString("If-None-Match"), etag)
        ? Response.notModified().header("ETag", etag).build()
        : Response.ok(body, mediaType).header("ETag", etag).build();
  }

  private static boolean unchanged(@Nullable String seen, String etag) {
    return seen != null
        && Arrays.stream(seen.split(","))
            .map(tag -> tag.strip().replaceFirst("^W/", ""))
            .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
  }
}
