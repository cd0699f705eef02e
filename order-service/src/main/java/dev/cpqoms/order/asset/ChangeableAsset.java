package dev.cpqoms.order.asset;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has, as somebody sees it who wants to change it.
 *
 * @param openOrder the order that has it in hand, null when none does
 */
public record ChangeableAsset(
    UUID assetId,
    Offering offering,
    int quantity,
    Map<String, String> options,
    AssetState state,
    int version,
    @Nullable OpenOrder openOrder) {

  public ChangeableAsset {
    options = Map.copyOf(options);
  }

  /** What it is. */
  public record Offering(String offeringId, String offeringName, String offeringType) {}

  /** An order that has not come to its end. */
  public record OpenOrder(UUID orderId, String orderNumber) {}
}
