package dev.cpqoms.order;

import dev.cpqoms.blocks.problem.ErrorCode;

/** What order-service can answer "no" with; mirrored in contracts/errors/registry.yaml. */
public enum OrderError implements ErrorCode {
  ORDER_WRONG_STATE(409, "The order's state does not allow this"),
  ORDER_PAST_POINT_OF_NO_RETURN(409, "What was done for this order cannot be undone"),
  ORDER_OF_SOMEBODY_ELSE(403, "Sales cancel and amend only orders that they own"),
  ORDER_CANCELLATION_NEEDS_SENIOR(403, "Undoing this order has a cost that a senior must take"),
  ORDER_AMENDMENT_OPEN(409, "The order has an amendment that is not decided"),
  AMENDMENT_WRONG_STATE(409, "The amendment's state does not allow this"),
  AMENDMENT_STALE(409, "The order has moved on since the amendment was assessed"),
  AMENDMENT_REFUSED(409, "The amendment cannot be made as it is"),
  AMENDMENT_NEEDS_SENIOR(403, "This amendment has a cost that a senior must take"),
  ORDER_AMENDMENT_UNDER_WAY(409, "An amendment of the order is still being brought about"),
  ORDER_PROCESS_TAKES_NO_AMENDMENT(409, "The order's process cannot be amended"),
  ORDER_ITEMS_REFUSED(422, "Items of the order cannot be ordered as they are"),
  ORDER_ITEM_WITHOUT_RULE(422, "No decomposition rule covers the item"),
  ASSET_UNKNOWN(422, "The customer has no such asset"),
  ASSET_TERMINATED(409, "The customer does not have the asset any more"),
  ASSET_BASELINE_STALE(409, "The asset has changed since it was read"),
  ASSET_UNDER_ORDER(409, "Another order has the asset in hand"),
  ASSET_NAMED_TWICE(422, "Two items are about the same asset"),
  PROCESS_ALREADY_REGISTERED(409, "Another process instance runs this order"),
  TASK_WRONG_STATE(409, "The task's state does not allow this"),
  ATTEMPT_UNKNOWN(409, "The attempt is not the task's current one"),
  FALLOUT_WRONG_STATE(409, "The fallout case is at another stage"),
  FALLOUT_NOT_CURED(409, "The resolution does not hold yet"),
  FALLOUT_VERIFIER_NOT_INDEPENDENT(422, "Another person has to verify this"),
  FALLOUT_APPROVER_NOT_INDEPENDENT(422, "Another person has to approve this"),
  FALLOUT_EVIDENCE_REQUIRED(422, "Evidence is missing"),
  FALLOUT_RESOLUTION_NOT_ALLOWED(422, "This case cannot be resolved this way"),
  FALLOUT_ORDER_ENDED(409, "The order has ended"),
  FALLOUT_ALREADY_OPEN(409, "A case about this is open already"),
  FALLOUT_PROCESS_STANDS_STILL(409, "The case ends when the process goes on"),
  DELIVERY_WRONG_STATE(409, "The delivery's state does not allow this"),
  TENANT_SUSPENDED(409, "The tenant is suspended, its orders wait"),
  TENANT_STANDING_WRONG(409, "The tenant is suspended already, or is not"),
  CALLBACK_SIGNATURE_INVALID(401, "The callback is not signed by the partner"),
  CALLBACK_UNKNOWN(404, "The callback belongs to no call of ours"),
  DECOMPOSITION_RULES_INVALID(422, "Nobody can work by these rules"),
  SNAPSHOT_WITHOUT_ITEMS(422, "The accepted snapshot has no items"),
  SNAPSHOT_ITEM_INVALID(422, "An item of the accepted snapshot cannot be ordered"),
  SNAPSHOT_TOTALS_WRONG(422, "The accepted totals are not the sum of the lines");

  private final Meaning meaning;

  OrderError(int status, String title) {
    this.meaning = new Meaning(status, title);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
