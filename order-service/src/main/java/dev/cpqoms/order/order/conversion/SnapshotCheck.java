package dev.cpqoms.order.order.conversion;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.order.domain.Charge;
import dev.cpqoms.order.order.domain.Charge.ChargeType;
import dev.cpqoms.order.order.domain.ItemAction;
import dev.cpqoms.order.order.domain.Money;
import dev.cpqoms.order.order.domain.OrderItem;
import dev.cpqoms.order.order.domain.OrderItems;
import dev.cpqoms.order.order.domain.OrderTotals;
import dev.cpqoms.order.order.domain.OrderedOffering;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether an accepted snapshot can become an order, and the lines and totals if so. */
final class SnapshotCheck {

  /** What a good snapshot holds. */
  record Checked(OrderItems items, OrderTotals totals) {}

  private final QuoteConversionRequested snapshot;
  private final Set<String> itemIds = new HashSet<>();

  SnapshotCheck(QuoteConversionRequested snapshot) {
    this.snapshot = snapshot;
  }

  Decision<Checked> result() {
    if (snapshot.items() == null || snapshot.items().isEmpty()) {
      return Decision.no(OrderError.SNAPSHOT_WITHOUT_ITEMS, "The snapshot has no items.");
    }
    List<OrderItem> items = new ArrayList<>();
    for (QuoteConversionRequested.Item item : snapshot.items()) {
      switch (line(item)) {
        case Decision.Yes<OrderItem>(OrderItem good) -> items.add(good);
        case Decision.No<OrderItem> no -> {
          return Decision.no(no.rejection());
        }
      }
    }
    return totals(new OrderItems(items));
  }

  private Decision<OrderItem> line(QuoteConversionRequested.Item item) {
    String itemId = item.itemId();
    String offeringId = item.offeringId();
    String type = item.offeringType();
    if (itemId == null || offeringId == null || type == null) {
      return invalid("An item lacks its id, its offering or the offering's type.");
    }
    if (!itemIds.add(itemId)) {
      return invalid("Two items are called " + itemId + ".");
    }
    if (item.quantity() < 1) {
      return invalid("Item " + itemId + " has a quantity of " + item.quantity() + ".");
    }
    if (!ItemAction.ADD.name().equals(item.action())) {
      return invalid("Item " + itemId + " asks for " + item.action() + " on a new order.");
    }
    String name = item.offeringName() == null ? offeringId : item.offeringName();
    return charges(itemId, item.charges())
        .map(charges -> new OrderedOffering(offeringId, name, type, options(item), charges))
        .map(sold -> OrderItem.pending(itemId, ItemAction.ADD, sold, item.quantity()));
  }

  private Decision<List<Charge>> charges(
      String itemId, @Nullable List<QuoteConversionRequested.Charged> charged) {
    List<Charge> charges = new ArrayList<>();
    List<QuoteConversionRequested.Charged> given = charged == null ? List.of() : charged;
    for (QuoteConversionRequested.Charged charge : given) {
      if (!charge.net().currency().equals(snapshot.currency())) {
        return invalid("Item " + itemId + " is charged in " + charge.net().currency() + ".");
      }
      charges.add(new Charge(ChargeType.valueOf(charge.chargeType()), money(charge.net())));
    }
    return Decision.yes(charges);
  }

  private Decision<Checked> totals(OrderItems items) {
    OrderTotals summed =
        new OrderTotals(sum(items, ChargeType.ONE_TIME), sum(items, ChargeType.RECURRING));
    QuoteConversionRequested.Totals given = snapshot.totals();
    Money oneTime = given == null ? zero() : orZero(given.oneTime());
    Money recurring = given == null ? zero() : orZero(given.recurring());
    if (!summed.oneTime().sameAs(oneTime) || !summed.recurring().sameAs(recurring)) {
      return Decision.no(
          OrderError.SNAPSHOT_TOTALS_WRONG,
          "The lines sum up to %s once and %s recurring, the totals say %s and %s."
              .formatted(
                  summed.oneTime().amount().toPlainString(),
                  summed.recurring().amount().toPlainString(),
                  oneTime.amount().toPlainString(),
                  recurring.amount().toPlainString()));
    }
    return Decision.yes(new Checked(items, summed));
  }

  private Money sum(OrderItems items, ChargeType type) {
    return items.all().stream()
        .flatMap(item -> item.offering().charges().stream())
        .filter(charge -> charge.chargeType() == type)
        .map(Charge::net)
        .reduce(zero(), Money::plus);
  }

  private static Map<String, String> options(QuoteConversionRequested.Item item) {
    Map<String, String> options = new TreeMap<>();
    if (item.options() != null) {
      item.options().forEach((name, value) -> options.put(name, value.asText()));
    }
    return options;
  }

  private Money orZero(QuoteConversionRequested.@Nullable Price price) {
    return price == null ? zero() : money(price);
  }

  private Money zero() {
    return Money.zero(snapshot.currency());
  }

  private static Money money(QuoteConversionRequested.Price price) {
    return new Money(new BigDecimal(price.amount()), price.currency());
  }

  private static <T> Decision<T> invalid(String detail) {
    return Decision.no(OrderError.SNAPSHOT_ITEM_INVALID, detail);
  }
}
