package dev.cpqoms.order.overdue;

import dev.cpqoms.blocks.config.Settings;
import java.time.Duration;

/**
 * How long the end of a call may be unknown. The worker gives up earlier by itself: these limits
 * are for calls that nobody works on any more.
 *
 * @param answerWithin how long nobody may know what a call has done: the worker's patience and the
 *     two minutes within which people are to have its case
 * @param callbackWithin how long a partner may take that has accepted the work; billing has the
 *     time in which it is to confirm a handoff
 * @param every how often the clock looks for what is overdue
 */
public record CallTimes(Duration answerWithin, Duration callbackWithin, Duration every) {

  public static CallTimes from(Settings settings) {
    return new CallTimes(
        settings.duration("CPQ_CALL_ANSWER_WITHIN", Duration.ofMinutes(12)),
        settings.duration("CPQ_CALL_CALLBACK_WITHIN", Duration.ofHours(4)),
        settings.duration("CPQ_CALL_CLOCK", Duration.ofSeconds(10)));
  }
}
