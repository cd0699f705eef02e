package dev.cpqoms.order.amendment;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.order.amendment.domain.LineChange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What shall be different about an order under way. */
public record AmendOrder(String reason, List<AmendLine> changes) {

  private static final int MOST_CHANGES = 200;

  public AmendOrder {
    AmendmentReason.check(reason);
    changes = InvalidField.list("/changes", changes, 1, MOST_CHANGES);
    Set<String> named = new HashSet<>();
    for (int i = 0; i < changes.size(); i++) {
      InvalidField.check(
          named.add(changes.get(i).itemId()),
          "/changes/" + i + "/itemId",
          "names a line that another change names");
    }
  }

  List<LineChange> lines() {
    return changes.stream().map(AmendLine::toChange).toList();
  }
}
