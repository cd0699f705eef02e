package dev.cpqoms.order.jeopardy;

import dev.cpqoms.blocks.config.Settings;
import java.time.Duration;

/**
 * When something is late, and how often that is said.
 *
 * @param tolerancePercent how much longer than typical something may take
 * @param dampening how long a threshold must have been passed before it is said, so that what ends
 *     a moment late is no news
 * @param quiet how long nothing is said again about what was late a moment ago
 * @param every how often the clock looks for what is late
 */
public record JeopardyPolicy(
    int tolerancePercent, Duration dampening, Duration quiet, Duration every) {

  public static JeopardyPolicy from(Settings settings) {
    return new JeopardyPolicy(
        settings.number("CPQ_JEOPARDY_TOLERANCE_PERCENT", 25, 0, 1_000),
        settings.duration("CPQ_JEOPARDY_DAMPENING", Duration.ofSeconds(15)),
        settings.duration("CPQ_JEOPARDY_QUIET", Duration.ofMinutes(15)),
        settings.duration("CPQ_JEOPARDY_CLOCK", Duration.ofSeconds(10)));
  }
}
