package dev.cpqoms.order.amendment.domain;

import java.util.List;

/**
 * What an amendment means for an order as it is now.
 *
 * @param lines every line that is there or wanted
 * @param wholeOrder the tasks that serve the order as a whole
 * @param softPoints work behind its soft point of no return: a senior has to take the cost
 */
public record Assessment(
    List<AssessedLine> lines,
    List<AssessedTask> wholeOrder,
    PriceDifference price,
    List<String> softPoints) {

  public Assessment {
    lines = List.copyOf(lines);
    wholeOrder = List.copyOf(wholeOrder);
    softPoints = List.copyOf(softPoints);
  }

  public boolean isRefused() {
    return lines.stream().anyMatch(line -> line.verdict() == Verdict.REFUSED);
  }
}
