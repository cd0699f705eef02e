package dev.cpqoms.order.capture;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.order.capture.domain.WantedLine;
import dev.cpqoms.order.order.domain.Baseline;
import dev.cpqoms.order.order.domain.ItemAction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line. ADD names what is sold; MODIFY and DISCONNECT name an asset and its version as it was
 * read, and MODIFY says what shall be different.
 *
 * @param options of what is added, or all of them after the change; as they are when absent
 * @param charges what the line costs from now on
 */
public record CaptureItem(
    String itemId,
    ItemAction action,
    @Nullable Offering offering,
    @Nullable UUID assetId,
    @Nullable Integer assetVersion,
    @Nullable Integer quantity,
    @Nullable Map<String, String> options,
    @Nullable List<CaptureCharge> charges) {

  private static final Set<String> TYPES = Set.of("PHYSICAL", "SERVICE", "FEE");
  private static final int MOST = 10_000;
  private static final int MOST_OPTIONS = 50;
  private static final int LONGEST_OPTION = 100;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_CHARGES = 2;

  /** What is added. */
  public record Offering(String offeringId, @Nullable String offeringName, String offeringType) {

    public Offering {
      BusinessId.check("/offeringId", offeringId);
      offeringName = offeringName == null ? offeringId : offeringName;
      InvalidField.text("/offeringName", offeringName, LONGEST_NAME);
      InvalidField.check(
          TYPES.contains(InvalidField.required("/offeringType", offeringType)),
          "/offeringType",
          "must be PHYSICAL, SERVICE or FEE");
    }

    WantedLine.Sold toSold() {
      return new WantedLine.Sold(
          offeringId, offeringName == null ? offeringId : offeringName, offeringType);
    }
  }

  public CaptureItem {
    BusinessId.check("/itemId", itemId);
    InvalidField.required("/action", action);
    boolean adds = action == ItemAction.ADD;
    InvalidField.check((offering != null) == adds, "/offering", "belongs to ADD, and only to it");
    InvalidField.check((assetId == null) == adds, "/assetId", "belongs to MODIFY and DISCONNECT");
    InvalidField.check(
        (assetVersion == null) == adds, "/assetVersion", "belongs to MODIFY and DISCONNECT");
    InvalidField.check(
        assetVersion == null || assetVersion > 0, "/assetVersion", "must be at least 1");
    InvalidField.check(!adds || quantity != null, "/quantity", "is required");
    InvalidField.check(
        quantity == null || (quantity > 0 && quantity <= MOST),
        "/quantity",
        "must be between 1 and " + MOST);
    boolean ends = action == ItemAction.DISCONNECT;
    InvalidField.check(
        !ends || (quantity == null && options == null && charges == null),
        "/action",
        "DISCONNECT ends the asset as it is");
    InvalidField.check(ends || charges != null, "/charges", "is required");
    if (charges != null) {
      charges = InvalidField.list("/charges", charges, 0, MOST_CHARGES);
      InvalidField.check(
          charges.size() < MOST_CHARGES
              || charges.getFirst().chargeType() != charges.getLast().chargeType(),
          "/charges/1/chargeType",
          "is there already");
    }
    checkOptions(options);
  }

  void checkCurrency(String place, String currency) {
    if (charges != null) {
      for (int i = 0; i < charges.size(); i++) {
        InvalidField.check(
            charges.get(i).net().currency().equals(currency),
            place + "/charges/" + i + "/net/currency",
            "must be that of the order");
      }
    }
  }

  WantedLine toLine() {
    return new WantedLine(
        itemId,
        action,
        offering == null ? null : offering.toSold(),
        assetId == null || assetVersion == null ? null : new Baseline(assetId, assetVersion),
        new WantedLine.Terms(
            quantity,
            options,
            charges == null ? List.of() : charges.stream().map(CaptureCharge::toCharge).toList()));
  }

  private static void checkOptions(@Nullable Map<String, String> options) {
    if (options != null) {
      InvalidField.check(options.size() <= MOST_OPTIONS, "/options", "must not be so many");
      for (Map.Entry<String, String> option : options.entrySet()) {
        InvalidField.text("/options", option.getKey(), LONGEST_OPTION);
        InvalidField.text("/options/" + option.getKey(), option.getValue(), LONGEST_OPTION);
      }
    }
  }
}
