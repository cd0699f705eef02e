package dev.cpqoms.order.amendment.domain;

import static dev.cpqoms.order.amendment.domain.AmendmentCommand.CONFIRM;
import static dev.cpqoms.order.amendment.domain.AmendmentCommand.EXPIRE;
import static dev.cpqoms.order.amendment.domain.AmendmentCommand.WITHDRAW;
import static dev.cpqoms.order.amendment.domain.AmendmentState.ASSESSED;
import static dev.cpqoms.order.amendment.domain.AmendmentState.CONFIRMED;
import static dev.cpqoms.order.amendment.domain.AmendmentState.EXPIRED;
import static dev.cpqoms.order.amendment.domain.AmendmentState.WITHDRAWN;
import static dev.cpqoms.order.lifecycle.StateTable.row;

import dev.cpqoms.order.lifecycle.StateTable;
import java.util.List;

/** Every legal step of an amendment. An order has one that is ASSESSED at most. */
public final class AmendmentLifecycle {

  public static final StateTable<AmendmentState, AmendmentCommand> TABLE =
      StateTable.of(
          List.of(
              row(ASSESSED, CONFIRM, CONFIRMED),
              row(ASSESSED, WITHDRAW, WITHDRAWN),
              row(ASSESSED, EXPIRE, EXPIRED)));

  private AmendmentLifecycle() {}
}
