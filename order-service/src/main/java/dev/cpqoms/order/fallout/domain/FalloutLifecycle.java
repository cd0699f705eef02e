package dev.cpqoms.order.fallout.domain;

import static dev.cpqoms.order.fallout.domain.FalloutCommand.*;
import static dev.cpqoms.order.fallout.domain.FalloutState.*;
import static dev.cpqoms.order.lifecycle.StateTable.row;

import dev.cpqoms.order.lifecycle.StateTable;
import java.util.List;

/** Every legal step of a fallout case; approving that the order fails resolves it. */
public final class FalloutLifecycle {

  public static final StateTable<FalloutState, FalloutCommand> TABLE =
      StateTable.of(
          List.of(
              row(IDENTIFIED, ASSIGN, ASSIGNED),
              row(IDENTIFIED, RESOLVE, RESOLVED),
              row(IDENTIFIED, PROPOSE_FAILURE, IDENTIFIED),
              row(IDENTIFIED, REJECT_FAILURE, IDENTIFIED),
              row(ASSIGNED, ASSIGN, ASSIGNED),
              row(ASSIGNED, RESOLVE, RESOLVED),
              row(ASSIGNED, PROPOSE_FAILURE, ASSIGNED),
              row(ASSIGNED, REJECT_FAILURE, ASSIGNED),
              row(RESOLVED, VERIFY, VERIFIED_CLOSED)));

  private FalloutLifecycle() {}
}
