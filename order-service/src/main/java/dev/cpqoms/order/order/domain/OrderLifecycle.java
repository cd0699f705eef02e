package dev.cpqoms.order.order.domain;

import static dev.cpqoms.order.lifecycle.StateTable.row;
import static dev.cpqoms.order.order.domain.OrderCommand.*;
import static dev.cpqoms.order.order.domain.OrderState.*;

import dev.cpqoms.order.lifecycle.StateTable;
import java.util.List;

/**
 * Every legal step of an order. Fallout stops an order's own steps, not the other tasks of the
 * wave; an order takes further cases without moving, and only the last one resolved lets it return.
 * While it is cancelled, the tasks in the air and those that undo others still take their steps. An
 * order that people give up is undone on the same way, and FAILED at its end.
 */
public final class OrderLifecycle {

  public static final StateTable<OrderState, OrderCommand> TABLE =
      StateTable.of(
          List.of(
              row(SUBMITTED, VALIDATE, VALIDATED),
              row(SUBMITTED, RAISE_FALLOUT, FALLOUT),
              row(SUBMITTED, REQUEST_CANCELLATION, CANCELLING),
              row(VALIDATED, DECOMPOSE, DECOMPOSED),
              row(VALIDATED, REQUEST_CANCELLATION, CANCELLING),
              row(DECOMPOSED, START, IN_PROGRESS),
              row(DECOMPOSED, REQUEST_CANCELLATION, CANCELLING),
              row(IN_PROGRESS, WORK_ON_TASK, IN_PROGRESS),
              row(IN_PROGRESS, REACH_PARTIAL, PARTIAL),
              row(IN_PROGRESS, COMPLETE, COMPLETED),
              row(IN_PROGRESS, AMEND, IN_PROGRESS),
              row(IN_PROGRESS, TAKE_AMENDMENT, IN_PROGRESS),
              row(IN_PROGRESS, RAISE_FALLOUT, FALLOUT),
              row(IN_PROGRESS, REQUEST_CANCELLATION, CANCELLING),
              row(PARTIAL, WORK_ON_TASK, PARTIAL),
              row(PARTIAL, LEAVE_PARTIAL, IN_PROGRESS),
              row(PARTIAL, COMPLETE, COMPLETED),
              row(PARTIAL, AMEND, PARTIAL),
              row(PARTIAL, TAKE_AMENDMENT, PARTIAL),
              row(PARTIAL, RAISE_FALLOUT, FALLOUT),
              row(PARTIAL, REQUEST_CANCELLATION, CANCELLING),
              row(FALLOUT, WORK_ON_TASK, FALLOUT),
              row(FALLOUT, RAISE_FALLOUT, FALLOUT),
              row(FALLOUT, RESOLVE_ONE_CASE, FALLOUT),
              row(FALLOUT, RETURN_TO_CAPTURE, SUBMITTED),
              row(FALLOUT, RETURN_TO_PROGRESS, IN_PROGRESS),
              row(FALLOUT, RETURN_TO_PARTIAL, PARTIAL),
              row(FALLOUT, RETURN_TO_CANCELLING, CANCELLING),
              row(FALLOUT, RETURN_TO_COMPENSATING, COMPENSATING),
              row(FALLOUT, REQUEST_CANCELLATION, CANCELLING),
              row(FALLOUT, REQUEST_FAILURE, CANCELLING),
              row(CANCELLING, WORK_ON_TASK, CANCELLING),
              row(CANCELLING, RAISE_FALLOUT, FALLOUT),
              row(CANCELLING, COMPENSATE, COMPENSATING),
              row(CANCELLING, CANCEL, CANCELLED),
              row(CANCELLING, FAIL, FAILED),
              row(COMPENSATING, WORK_ON_TASK, COMPENSATING),
              row(COMPENSATING, CANCEL, CANCELLED),
              row(COMPENSATING, FAIL, FAILED),
              row(COMPENSATING, RAISE_FALLOUT, FALLOUT)));

  private OrderLifecycle() {}
}
