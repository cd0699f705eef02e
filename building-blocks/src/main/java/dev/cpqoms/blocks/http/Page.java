package dev.cpqoms.blocks.http;

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

  /** The page with a Link to the next one, which keeps the other parameters. */
  public Response response(ContainerRequestContext request) {
    Response.ResponseBuilder response = Response.ok(this, MediaType.APPLICATION_JSON);
    if (nextCursor != null) {
      URI next =
          request
              .getUriInfo()
              .getRequestUriBuilder()
              .replaceQueryParam("cursor", nextCursor)
              .build();
      String relative = next.getRawPath() + "?" + next.getRawQuery();
      response.header("Link", "<" + relative + ">; rel=\"next\"");
    }
    return response.build();
  }
}
