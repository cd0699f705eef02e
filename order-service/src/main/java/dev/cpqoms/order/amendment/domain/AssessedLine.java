package dev.cpqoms.order.amendment.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one line.
 *
 * @param because why it is refused, null when it is not
 * @param detail the same for people
 */
public record AssessedLine(
    String itemId,
    Verdict verdict,
    @Nullable RefusedBecause because,
    @Nullable String detail,
    List<AssessedTask> tasks) {

  public AssessedLine {
    tasks = List.copyOf(tasks);
  }

  static AssessedLine of(String itemId, Verdict verdict, List<AssessedTask> tasks) {
    return new AssessedLine(itemId, verdict, null, null, tasks);
  }

  static AssessedLine refused(String itemId, RefusedBecause because, String detail) {
    return new AssessedLine(itemId, Verdict.REFUSED, because, detail, List.of());
  }

  AssessedLine nowRefused(RefusedBecause why, String detail) {
    return new AssessedLine(itemId, Verdict.REFUSED, why, detail, tasks);
  }

  boolean isChanged() {
    return verdict != Verdict.KEPT;
  }
}
