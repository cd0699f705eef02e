package dev.cpqoms.order.capture;

import dev.cpqoms.blocks.http.InvalidField;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids that people or other systems choose. */
public final class BusinessId {

  private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private BusinessId() {}

  public static void check(String pointer, @Nullable String value) {
    InvalidField.check(
        PATTERN.matcher(InvalidField.required(pointer, value)).matches(),
        pointer,
        "must be 1 to 64 characters of A-Z a-z 0-9 . _ -");
  }
}
