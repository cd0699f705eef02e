package dev.cpqoms.quote.request;

import dev.cpqoms.blocks.http.InvalidField;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The constraints of contracts/openapi/common.yaml, checked where a request record is made. */
public final class Fields {
  private static final Pattern BUSINESS_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}\\.[0-9]{2}");
  private static final Pattern PERCENT =
      Pattern.compile("100(\\.0{1,2})?|[0-9]{1,2}(\\.[0-9]{1,2})?");

  private Fields() {}

  public static String businessId(String pointer, @Nullable String value) {
    return matching(pointer, value, BUSINESS_ID, "must be 1 to 64 of A-Z a-z 0-9 . _ -");
  }

  public static String currency(String pointer, @Nullable String value) {
    return matching(pointer, value, CURRENCY, "must be an ISO 4217 code");
  }

  public static String hash(String pointer, @Nullable String value) {
    return matching(pointer, value, HASH, "must be a SHA-256 in lower-case hex");
  }

  public static String reason(String pointer, @Nullable String value) {
    String reason = InvalidField.text(pointer, value, 500);
    InvalidField.check(reason.length() >= 3, pointer, "must not be shorter than 3");
    return reason;
  }

  public static BigDecimal amount(String pointer, @Nullable String value) {
    return new BigDecimal(
        matching(pointer, value, AMOUNT, "must be text with two digits after the point"));
  }

  public static BigDecimal percent(String pointer, @Nullable String value) {
    return new BigDecimal(
        matching(pointer, value, PERCENT, "must be text from 0 to 100 with two digits at most"));
  }

  public static int between(String pointer, int value, int least, int most) {
    InvalidField.check(
        value >= least && value <= most, pointer, "must be between " + least + " and " + most);
    return value;
  }

  private static String matching(
      String pointer, @Nullable String value, Pattern pattern, String otherwise) {
    String text = InvalidField.required(pointer, value);
    InvalidField.check(pattern.matcher(text).matches(), pointer, otherwise);
    return text;
  }
}
