package dev.cpqoms.blocks.problem;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem document.
 *
 * @param type identifies the code
 * @param title the code's fixed sentence
 * @param status the HTTP status, 400 to 599
 * @param detail what was wrong this time, for a person
 * @param instance the path of the request, or the incident id of an unknown fault
 * @param code the registered word that programs switch on
 * @param correlationId finds the request in logs and traces
 * @param errors the single mistakes, empty when there is only one
 */
public record Problem(
    URI type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    String code,
    @Nullable String correlationId,
    List<Item> errors) {

  /** The media type of problem documents. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
  }

  public static Problem of(
      ErrorCode code, String detail, List<Item> errors, @Nullable String correlationId) {
    return new Problem(
        code.type(), code.title(), code.status(), detail, null, code.code(), correlationId, errors);
  }

  public Problem at(String path) {
    return new Problem(type, title, status, detail, path, code, correlationId, errors);
  }

  /**
   * One mistake in a request.
   *
   * @param detail what is wrong and, where known, what would be right
   * @param pointer JSON pointer (RFC 6901) into the request body, or null when it has no place
   * @param facts the same for programs, in the words of the code; null when the detail says it all
   */
  public record Item(String detail, @Nullable String pointer, @Nullable Object facts) {
    public Item(String detail, @Nullable String pointer) {
      this(detail, pointer, null);
    }
  }
}
