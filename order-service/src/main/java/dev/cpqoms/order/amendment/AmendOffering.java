package dev.cpqoms.order.amendment;

import dev.cpqoms.blocks.http.InvalidField;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a line that is added sells. */
public record AmendOffering(String offeringId, @Nullable String offeringName, String offeringType) {

  private static final Set<String> TYPES = Set.of("PHYSICAL", "SERVICE", "FEE");
  private static final int LONGEST_NAME = 200;

  public AmendOffering {
    ChosenId.check("/offeringId", offeringId);
    if (offeringName != null) {
      InvalidField.text("/offeringName", offeringName, LONGEST_NAME);
    }
    InvalidField.check(
        TYPES.contains(InvalidField.required("/offeringType", offeringType)),
        "/offeringType",
        "must be PHYSICAL, SERVICE or FEE");
  }

  String nameOrId() {
    return offeringName == null ? offeringId : offeringName;
  }
}
