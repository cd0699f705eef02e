package dev.cpqoms.order.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.order.amendment.domain.AssessedLine;
import dev.cpqoms.order.amendment.domain.AssessedTask;
import dev.cpqoms.order.amendment.domain.Assessment;
import dev.cpqoms.order.amendment.domain.PriceDifference;
import dev.cpqoms.order.amendment.domain.RefusedBecause;
import dev.cpqoms.order.amendment.domain.Verdict;
import dev.cpqoms.order.order.MoneyView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an amendment would mean, as the contracts show it, and as it is kept. */
public record AssessmentView(
    List<Line> items, List<Task> wholeOrder, Price priceDifference, List<String> seniorNeededFor) {

  static AssessmentView of(Assessment assessment) {
    return new AssessmentView(
        assessment.lines().stream().map(Line::of).toList(),
        assessment.wholeOrder().stream().map(Task::of).toList(),
        Price.of(assessment.price()),
        assessment.softPoints());
  }

  /** What would become of one line. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      String itemId,
      Verdict verdict,
      @Nullable RefusedBecause because,
      @Nullable String detail,
      List<Task> tasks) {

    static Line of(AssessedLine line) {
      return new Line(
          line.itemId(),
          line.verdict(),
          line.because(),
          line.detail(),
          line.tasks().stream().map(Task::of).toList());
    }
  }

  /** What would become of one task. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Task(
      @Nullable UUID taskId, String taskType, Verdict verdict, @Nullable String undoneBy) {

    static Task of(AssessedTask task) {
      return new Task(task.taskId(), task.taskType(), task.verdict(), task.undoneBy());
    }
  }

  /** What the customer would pay more; negative is less. */
  public record Price(MoneyView oneTime, MoneyView recurring) {

    static Price of(PriceDifference difference) {
      return new Price(MoneyView.of(difference.oneTime()), MoneyView.of(difference.recurring()));
    }
  }
}
