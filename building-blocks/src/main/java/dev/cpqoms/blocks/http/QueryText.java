package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; a value that cannot be one is the client's mistake. */
public final class QueryText {

  private QueryText() {}

  public static String required(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw invalid(name + " is required.");
    }
    return text;
  }

  public static @Nullable UUID uuid(String name, @Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException notOne) {
      throw invalid(name + " must be a UUID.");
    }
  }

  public static <E extends Enum<E>> @Nullable E word(
      String name, @Nullable String text, Class<E> words) {
    try {
      return text == null ? null : Enum.valueOf(words, text);
    } catch (IllegalArgumentException notOne) {
      throw invalid(name + " must be one of " + List.of(words.getEnumConstants()) + ".");
    }
  }

  /** The answer to a query that says something impossible. */
  public static Refusal invalid(String detail) {
    return new Refusal(
        ProtocolError.INVALID_REQUEST, detail, List.of(new Problem.Item(detail, null)));
  }
}
