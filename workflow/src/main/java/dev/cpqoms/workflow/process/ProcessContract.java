package dev.cpqoms.workflow.process;

import java.util.List;

/**
 * Names that the diagrams, this adapter and the workers share. The agreement with everybody else
 * stands in {@code contracts/process/process-contract.yaml}; a test keeps the two and the diagrams
 * in step.
 */
public final class ProcessContract {
  public static final String QUOTE_APPROVAL = "quote-approval";
  public static final String ORDER_FULFILLMENT = "order-fulfillment";
  public static final String FULFILLMENT_TASK = "fulfillment-task";

  public static final String APPROVAL_REQUESTED = "approval-requested";
  public static final String APPROVAL_DECIDED = "approval-decided";
  public static final String ORDER_SUBMITTED = "order-submitted";
  public static final String ORDER_FALLOUT_RESOLVED = "order-fallout-resolved";
  public static final String ORDER_AMENDED = "order-amended";
  public static final String ORDER_CANCELLATION_REQUESTED = "order-cancellation-requested";
  public static final String TASK_SETTLED = "task-settled";
  public static final String FALLOUT_RESOLVED = "fallout-resolved";

  public static final String APPROVAL_REMIND = "approval.remind";
  public static final String APPROVAL_ESCALATE = "approval.escalate";
  public static final String APPROVAL_EXPIRE = "approval.expire";
  public static final String ORDER_REGISTER_PROCESS = "order.register-process";
  public static final String ORDER_VALIDATE = "order.validate";
  public static final String ORDER_DECOMPOSE = "order.decompose";
  public static final String ORDER_START = "order.start";
  public static final String ORDER_COMPLETE = "order.complete";

  public static final String ORDER_FIND_OPEN_TASKS = "order.find-open-tasks";
  public static final String ORDER_AMEND = "order.amend";
  public static final String ORDER_COMPENSATE = "order.compensate";
  public static final String ORDER_FINISH_CANCELLATION = "order.finish-cancellation";

  /** Jobs of the called process are named by this word and the task type. */
  public static final String FULFILLMENT_PREFIX = "fulfillment.";

  public static final String DUPLICATE_PROCESS = "DUPLICATE_PROCESS";
  public static final String ORDER_FALLOUT = "ORDER_FALLOUT";
  public static final String TASK_FALLOUT = "TASK_FALLOUT";

  /**
   * Deployed together, so that a called process is always the version that its caller was drawn
   * with.
   */
  public static final List<String> RESOURCES =
      List.of(
          "processes/quote-approval.bpmn",
          "processes/order-fulfillment.bpmn",
          "processes/fulfillment-task.bpmn");

  private ProcessContract() {}
}
