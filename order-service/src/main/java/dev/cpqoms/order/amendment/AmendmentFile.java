package dev.cpqoms.order.amendment;

import dev.cpqoms.order.amendment.domain.Amendment;
import dev.cpqoms.order.amendment.domain.LineChange;
import java.util.List;

/** An amendment with what is wanted, and what that would mean for the order as it was then. */
public record AmendmentFile(
    Amendment amendment, List<AmendLine> changes, AssessmentView assessment) {

  public AmendmentFile {
    changes = List.copyOf(changes);
  }

  List<LineChange> lines() {
    return changes.stream().map(AmendLine::toChange).toList();
  }

  AmendmentFile now(Amendment changed) {
    return new AmendmentFile(changed, changes, assessment);
  }
}
