package dev.cpqoms.order.amendment.domain;

import dev.cpqoms.order.order.domain.AmendmentEvent.AmendedItem;
import dev.cpqoms.order.order.domain.AmendmentEvent.LineChanged;
import dev.cpqoms.order.order.domain.OrderItem;
import dev.cpqoms.order.order.domain.OrderItems;
import dev.cpqoms.order.order.domain.OrderedOffering;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of an order as an amendment wants them.
 *
 * @param all every line, those that are taken out among them
 * @param changed what was changed about which
 */
public record AmendedLines(OrderItems all, List<AmendedItem> changed) {

  public AmendedLines {
    changed = List.copyOf(changed);
  }

  public static AmendedLines of(OrderItems before, List<LineChange> changes) {
    List<OrderItem> lines = new ArrayList<>(before.all());
    List<AmendedItem> changed = new ArrayList<>();
    for (LineChange change : changes) {
      switch (change) {
        case LineChange.Add add -> {
          lines.add(add.line());
          changed.add(item(add.line(), LineChanged.ADDED));
        }
        case LineChange.Remove remove -> {
          OrderItem line = before.get(remove.itemId());
          lines.set(lines.indexOf(line), line.cancelled());
          changed.add(item(line, LineChanged.REMOVED));
        }
        case LineChange.Change otherwise -> {
          OrderItem line = before.get(otherwise.itemId());
          OrderItem wanted = wanted(line, otherwise);
          lines.set(lines.indexOf(line), wanted);
          changed.add(item(wanted, LineChanged.CHANGED));
        }
      }
    }
    return new AmendedLines(new OrderItems(lines), changed);
  }

  private static OrderItem wanted(OrderItem line, LineChange.Change change) {
    OrderedOffering offering = line.offering();
    return line.wanted(
        change.quantity() == null ? line.quantity() : change.quantity(),
        offering.wanted(
            change.options() == null ? offering.options() : change.options(), change.charges()));
  }

  private static AmendedItem item(OrderItem line, LineChanged change) {
    return new AmendedItem(line.itemId(), change, line.offering().offeringId(), line.quantity());
  }
}
