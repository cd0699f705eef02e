package dev.cpqoms.order.capture.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.asset.AssetState;
import dev.cpqoms.order.asset.ChangeableAsset;
import dev.cpqoms.order.capture.domain.Refusals.Refused;
import dev.cpqoms.order.order.domain.Baseline;
import dev.cpqoms.order.order.domain.OrderItem;
import dev.cpqoms.order.plan.domain.DecompositionRules;
import dev.cpqoms.order.plan.domain.ItemKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Whether lines can be ordered: everything that speaks against them, not only the first thing. */
public final class CaptureCheck {

  private static final List<Function<AtAsset, Optional<Refused>>> POLICIES =
      List.of(
          CaptureCheck::stillThere,
          CaptureCheck::asItWasRead,
          CaptureCheck::notInOtherHands,
          CaptureCheck::namedOnce);

  /** A line that changes or ends an asset of the customer. */
  private record AtAsset(
      int position, WantedLine line, ChangeableAsset asset, boolean namedBefore) {

    Baseline baseline() {
      return Objects.requireNonNull(line.baseline());
    }

    Optional<Refused> refused(
        OrderError rule,
        String field,
        String detail,
        String resolvedBy,
        Map<String, Object> facts) {
      return Optional.of(
          new Refused(position, line.itemId(), rule, field, detail, resolvedBy, facts));
    }
  }

  private final Map<UUID, ChangeableAsset> assets;
  private final DecompositionRules rules;
  private final Refusals refusals = new Refusals();
  private final Set<UUID> named = new HashSet<>();

  /**
   * @param assets those of the customer that the lines name, by id
   */
  public CaptureCheck(Map<UUID, ChangeableAsset> assets, DecompositionRules rules) {
    this.assets = assets;
    this.rules = rules;
  }

  public Decision<List<OrderItem>> check(List<WantedLine> lines) {
    List<OrderItem> items = new ArrayList<>();
    for (int position = 0; position < lines.size(); position++) {
      item(position, lines.get(position)).ifPresent(items::add);
    }
    return refusals.isEmpty() ? Decision.yes(items) : Decision.no(refusals.rejection());
  }

  /** The line of the order, if there is something that it can be about. */
  private Optional<OrderItem> item(int position, WantedLine line) {
    Baseline baseline = line.baseline();
    if (baseline == null) {
      return Optional.of(covered(position, line.adding()));
    }
    ChangeableAsset asset = assets.get(baseline.assetId());
    if (asset == null) {
      refusals.add(unknown(position, line, baseline));
      return Optional.empty();
    }
    AtAsset at = new AtAsset(position, line, asset, !named.add(asset.assetId()));
    POLICIES.forEach(policy -> policy.apply(at).ifPresent(refusals::add));
    return Optional.of(covered(position, line.changing(asset)));
  }

  private OrderItem covered(int position, OrderItem item) {
    if (!rules.cover(ItemKind.of(item))) {
      refusals.add(
          new Refused(
              position,
              item.itemId(),
              OrderError.ORDER_ITEM_WITHOUT_RULE,
              "action",
              "Version %d of the decomposition rules has none for %s of %s."
                  .formatted(rules.version(), item.action(), item.offering().offeringType()),
              "Have a catalog administrator publish rules that cover it.",
              Map.of("rulesVersion", rules.version())));
    }
    return item;
  }

  private static Refused unknown(int position, WantedLine line, Baseline baseline) {
    return new Refused(
        position,
        line.itemId(),
        OrderError.ASSET_UNKNOWN,
        "assetId",
        "The customer has no asset " + baseline.assetId() + ".",
        "Name one that GET /v1/assets shows for the customer.",
        Map.of());
  }

  private static Optional<Refused> stillThere(AtAsset at) {
    return at.asset().state() == AssetState.ACTIVE
        ? Optional.empty()
        : at.refused(
            OrderError.ASSET_TERMINATED,
            "assetId",
            "The customer does not have the asset any more.",
            "Leave the item out, or ADD what is wanted.",
            Map.of());
  }

  private static Optional<Refused> asItWasRead(AtAsset at) {
    int current = at.asset().version();
    return at.baseline().version() == current
        ? Optional.empty()
        : at.refused(
            OrderError.ASSET_BASELINE_STALE,
            "assetVersion",
            "The asset is at version %d, not %d.".formatted(current, at.baseline().version()),
            "Read it again and decide whether the change is still wanted.",
            Map.of("currentVersion", current));
  }

  private static Optional<Refused> notInOtherHands(AtAsset at) {
    ChangeableAsset.OpenOrder open = at.asset().openOrder();
    return open == null
        ? Optional.empty()
        : at.refused(
            OrderError.ASSET_UNDER_ORDER,
            "assetId",
            "Order %s has the asset in hand.".formatted(open.orderNumber()),
            "Wait until that order has come to its end, or have it cancelled.",
            Map.of("orderId", open.orderId(), "orderNumber", open.orderNumber()));
  }

  private static Optional<Refused> namedOnce(AtAsset at) {
    return at.namedBefore()
        ? at.refused(
            OrderError.ASSET_NAMED_TWICE,
            "assetId",
            "Another item of the order is about the same asset.",
            "Say in one item what shall become of it.",
            Map.of())
        : Optional.empty();
  }
}
