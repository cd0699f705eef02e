package dev.cpqoms.drills.invariants;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.drills.snapshot.PriceSnapshot;
import dev.cpqoms.drills.snapshot.Snapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Adds up every stored price again, step by step, and hashes what was stored. */
final class PricesAddUp implements Invariant {

  @Override
  public String id() {
    return "I11";
  }

  @Override
  public String sentence() {
    return "Totals equal the sum of lines; the stored price has the hash that it was stored with.";
  }

  @Override
  public Stream<String> violations(Snapshot snapshot) {
    return snapshot.commerce().prices().stream()
        .flatMap(
            price ->
                mistakes(price).stream()
                    .map(
                        mistake ->
                            "price of quote %s revision %d: %s"
                                .formatted(price.quoteId(), price.revision(), mistake)));
  }

  private static List<String> mistakes(PriceSnapshot price) {
    List<String> found = new ArrayList<>();
    if (!CanonicalHash.of(price.content()).equals(price.hash())) {
      found.add("the hash does not fit the content");
    }
    if (differs(price, "ONE_TIME", "oneTime")) {
      found.add("the one-time total is not the sum of its lines");
    }
    if (differs(price, "RECURRING", "recurring")) {
      found.add("the recurring total is not the sum of its lines");
    }
    for (JsonNode line : price.content().path("lines")) {
      if (amount(line.path("net")).compareTo(sumOfSteps(line)) != 0) {
        found.add("line " + line.path("itemId").asText() + " is not the sum of its steps");
      }
    }
    return found;
  }

  private static boolean differs(PriceSnapshot price, String chargeType, String total) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode line : price.content().path("lines")) {
      if (line.path("chargeType").asText().equals(chargeType)) {
        sum = sum.add(amount(line.path("net")));
      }
    }
    return sum.compareTo(amount(price.content().path("totals").path(total))) != 0;
  }

  private static BigDecimal sumOfSteps(JsonNode line) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode step : line.path("steps")) {
      if (!step.path("step").asText().equals("NET")) {
        sum = sum.add(amount(step.path("amount")));
      }
    }
    return sum;
  }

  /** An amount stands alone or as money with its currency. */
  private static BigDecimal amount(JsonNode node) {
    String text = node.isObject() ? node.path("amount").asText() : node.asText();
    return new BigDecimal(text);
  }
}
