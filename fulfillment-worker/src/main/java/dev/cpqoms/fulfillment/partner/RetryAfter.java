package dev.cpqoms.fulfillment.partner;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a partner wants to be left alone. */
final class RetryAfter {

  private static final Duration WHEN_NOT_SAID = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private RetryAfter() {}

  /**
   * Seconds are understood; a date is not, because the partner's clock is not ours: it counts as
   * not said. Never longer than five minutes, so that a mistake of the partner does not park work
   * for a day.
   */
  static Duration parse(@Nullable String header) {
    if (header == null || !SECONDS.matcher(header.strip()).matches()) {
      return WHEN_NOT_SAID;
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(header.strip()));
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }
}
