package dev.cpqoms.blocks.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The tenant that a row, event, log line or business key belongs to.
 *
 * @param value a slug of 2 to 40 characters, for example {@code acme}
 */
public record TenantId(@JsonValue String value) {

  /** The tenant claim of service tokens: no tenant of its own, the path names the one acted for. */
  public static final String ANY = "*";

  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public TenantId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a tenant id: " + value);
    }
  }

  /** Whether the text can be a tenant id at all; it says nothing about such a tenant existing. */
  public static boolean isValid(String value) {
    return SLUG.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
