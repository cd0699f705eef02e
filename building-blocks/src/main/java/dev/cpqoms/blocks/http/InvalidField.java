package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a request body that breaks its constraint. Request records throw it from their compact
 * constructors; the pointer is relative to the record, and the place of the record in the body is
 * put before it.
 */
public final class InvalidField extends RuntimeException {
  /** A field name is the client's, and may be as long as the body. */
  private static final int LONGEST_POINTER = 512;

  private final String pointer;

  public InvalidField(String pointer, String detail) {
    super(detail, null, false, false);
    this.pointer = pointer;
  }

  /** The value, or a mistake at the pointer when there is none. */
  public static <T> T required(String pointer, @Nullable T value) {
    if (value == null) {
      throw new InvalidField(pointer, "is required");
    }
    return value;
  }

  /** The text when it has one to {@code longest} characters that are not all blank. */
  public static String text(String pointer, @Nullable String value, int longest) {
    String text = required(pointer, value);
    check(!text.isBlank(), pointer, "must not be blank");
    check(text.length() <= longest, pointer, "must not be longer than " + longest);
    return text;
  }

  /**
   * An unmodifiable copy of a list of {@code least} to {@code most} elements, none of them null.
   */
  public static <T> List<T> list(String pointer, @Nullable List<T> value, int least, int most) {
    List<T> list = required(pointer, value);
    check(
        list.size() >= least && list.size() <= most,
        pointer,
        "must have " + least + " to " + most + " elements");
    for (int i = 0; i < list.size(); i++) {
      required(pointer + "/" + i, list.get(i));
    }
    return List.copyOf(list);
  }

  public static void check(boolean holds, String pointer, String detail) {
    if (!holds) {
      throw new InvalidField(pointer, detail);
    }
  }

  public String pointer() {
    return pointer;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  /** The same as an answer, with the record at {@code place} in the body. */
  Refusal refusal(String place) {
    String whole = place + pointer;
    String shown = whole.substring(0, Math.min(whole.length(), LONGEST_POINTER));
    Problem.Item item = new Problem.Item(detail(), shown);
    return new Refusal(ProtocolError.INVALID_REQUEST, shown + " " + detail() + ".", List.of(item));
  }
}
