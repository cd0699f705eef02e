package dev.cpqoms.workflow.start;

import dev.cpqoms.blocks.config.Settings;
import java.time.Duration;

/** How patient an approval is before it reminds, before it escalates and before it gives up. */
public record ApprovalTimes(Duration remindAfter, Duration escalateAfter, Duration expireAfter) {

  public static ApprovalTimes from(Settings settings) {
    return new ApprovalTimes(
        settings.duration("CPQ_APPROVAL_REMIND_AFTER", Duration.ofHours(4)),
        settings.duration("CPQ_APPROVAL_ESCALATE_AFTER", Duration.ofHours(24)),
        settings.duration("CPQ_APPROVAL_EXPIRE_AFTER", Duration.ofDays(7)));
  }
}
