package dev.cpqoms.order.fallout.domain;

import static dev.cpqoms.order.fallout.domain.FalloutCommand.*;
import static dev.cpqoms.order.fallout.domain.FalloutState.*;
import static dev.cpqoms.order.lifecycle.StateTable.row;

import dev.cpqoms.order.lifecycle.StateTable;
import java.util.List;

/** Every legal step of a fallout case. */
public final class FalloutLifecycle {

  public static final StateTable<FalloutState, FalloutCommand> TABLE =
      StateTable.of(
          List.of(
              row(IDENTIFIED, ASSIGN, ASSIGNED),
              row(IDENTIFIED, RESOLVE, RESOLVED),
              row(ASSIGNED, ASSIGN, ASSIGNED),
              row(ASSIGNED, RESOLVE, RESOLVED),
              row(RESOLVED, VERIFY, VERIFIED_CLOSED)));

  private FalloutLifecycle() {}
}
