package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.json.Hashes;
import dev.cpqoms.blocks.json.Json;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor leads to the next page, null on the last one
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Cuts the page out of rows that were read with {@link PageRequest#fetch()}: the row too many
   * says that there is a next page, which begins behind the last row of this one.
   */
  public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, Cursor> position) {
    if (rows.size() <= request.limit()) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, request.limit());
    return new Page<>(items, position.apply(items.getLast()).encode());
  }

  public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
    return new Page<>(items.stream().<R>map(mapper).toList(), nextCursor);
  }

  /**
   * The page with a Link to the next one, which keeps the other parameters. A page has no version,
   * so its ETag is the hash of what it says.
   */
  public Response response(ContainerRequestContext request) {
    byte[] body = Json.bytes(this);
    String etag = '"' + Hashes.sha256Hex(body) + '"';
    Response answer = Reads.response(request, etag, MediaType.APPLICATION_JSON, body);
    if (nextCursor == null) {
      return answer;
    }
    URI next =
        request.getUriInfo().getRequestUriBuilder().replaceQueryParam("cursor", nextCursor).build();
    String relative = next.getRawPath() + "?" + next.getRawQuery();
    return Response.fromResponse(answer).header("Link", "<" + relative + ">; rel=\"next\"").build();
  }
}
