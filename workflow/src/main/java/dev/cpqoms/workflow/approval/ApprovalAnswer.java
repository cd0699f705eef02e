package dev.cpqoms.workflow.approval;

import dev.cpqoms.blocks.client.DependencyUnavailable;
import dev.cpqoms.blocks.client.Reply;
import dev.cpqoms.workflow.job.JobOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an answer of quote-service means for a job beside the waiting for a decision. */
final class ApprovalAnswer {
  private static final Logger LOG = LoggerFactory.getLogger(ApprovalAnswer.class);

  private ApprovalAnswer() {}

  /** A case that is gone needs nothing; who is busy or was overtaken is asked again. */
  static JobOutcome outcome(String what, Reply reply) {
    String answer = "quote-service answers " + reply.status() + " " + reply.code();
    return switch (reply.status()) {
      case 200 -> JobOutcome.done();
      case 404 -> nothingToDo(what, answer);
      case 409, 412, 503 -> throw new DependencyUnavailable(answer);
      default -> throw new IllegalStateException(answer);
    };
  }

  private static JobOutcome nothingToDo(String what, String answer) {
    LOG.info("{} not needed: {}", what, answer);
    return JobOutcome.done();
  }
}
