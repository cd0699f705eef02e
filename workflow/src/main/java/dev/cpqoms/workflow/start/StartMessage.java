package dev.cpqoms.workflow.start;

import dev.cpqoms.workflow.process.ProcessContract;

/** Which message starts which process. */
public record StartMessage(String processId, String name) {
  public static final StartMessage ORDER_FULFILLMENT =
      new StartMessage(ProcessContract.ORDER_FULFILLMENT, ProcessContract.ORDER_SUBMITTED);
  public static final StartMessage QUOTE_APPROVAL =
      new StartMessage(ProcessContract.QUOTE_APPROVAL, ProcessContract.APPROVAL_REQUESTED);
}
