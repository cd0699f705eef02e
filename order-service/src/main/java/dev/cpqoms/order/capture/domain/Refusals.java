package dev.cpqoms.order.capture.domain;

import dev.cpqoms.blocks.decision.Rejection;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.order.OrderError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that speaks against the lines of an order, each with what would resolve it. */
final class Refusals {

  /**
   * One of them.
   *
   * @param position of the line in the request
   * @param resolvedBy what the client can do about it
   * @param facts what the rule looked at, for programs
   */
  record Refused(
      int position,
      String itemId,
      OrderError rule,
      String field,
      String detail,
      String resolvedBy,
      Map<String, Object> facts) {

    Problem.Item toItem() {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("itemId", itemId);
      told.put("rule", rule.code());
      told.put("resolvedBy", resolvedBy);
      told.putAll(facts);
      return new Problem.Item(detail + " " + resolvedBy, "/items/" + position + "/" + field, told);
    }
  }

  private final List<Refused> all = new ArrayList<>();

  void add(Refused refused) {
    all.add(refused);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Under the rule's own code where there is only one rule, else under the common one. */
  Rejection rejection() {
    Set<OrderError> rules = all.stream().map(Refused::rule).collect(Collectors.toSet());
    OrderError code = rules.size() == 1 ? all.getFirst().rule() : OrderError.ORDER_ITEMS_REFUSED;
    String items = all.stream().map(Refused::itemId).distinct().collect(Collectors.joining(", "));
    return new Rejection(
        code,
        "These items cannot be ordered as they are: " + items + ".",
        all.stream().map(Refused::toItem).toList());
  }
}
