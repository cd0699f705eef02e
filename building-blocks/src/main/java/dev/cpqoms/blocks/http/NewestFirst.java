package dev.cpqoms.blocks.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list that is sorted by its ids, newest first: ids are ordered by the time they were made. */
@FunctionalInterface
public interface NewestFirst<T> {

  /**
   * @param olderThan the last id of the page before, null on the first page
   * @param limit most rows to read
   */
  List<T> rows(@Nullable UUID olderThan, int limit);

  /** Answers the page that the request asks for. */
  static <T> Response page(
      ContainerRequestContext request, Function<T, UUID> id, NewestFirst<T> list) {
    PageRequest page = PageRequest.of(request, 1);
    Cursor after = page.after();
    List<T> rows = list.rows(after == null ? null : after.uuid(0), page.fetch());
    return Page.of(rows, page, row -> Cursor.of(id.apply(row))).response(request);
  }
}
