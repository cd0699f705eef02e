package dev.cpqoms.blocks.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

/**
 * Which page a client wants.
 *
 * @param limit 1 to 100 items, 20 unless told otherwise
 * @param after the position behind which the page begins, null for the first page
 */
public record PageRequest(int limit, @Nullable Cursor after) {
  private static final int STANDARD = 20;
  private static final int MOST = 100;

  /**
   * Reads {@code limit} and {@code cursor}.
   *
   * @param keys how many values make up a position in this list
   */
  public static PageRequest of(ContainerRequestContext request, int keys) {
    MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
    String cursor = query.getFirst("cursor");
    return new PageRequest(
        limit(query.getFirst("limit")), cursor == null ? null : Cursor.decode(cursor, keys));
  }

  /** How many rows to read: one more than the page has, to know whether there is another page. */
  public int fetch() {
    return limit + 1;
  }

  private static int limit(@Nullable String text) {
    if (text == null) {
      return STANDARD;
    }
    if (!text.matches("[0-9]{1,4}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > MOST) {
      throw QueryText.invalid("limit must be between 1 and " + MOST + ".");
    }
    return Integer.parseInt(text);
  }
}
