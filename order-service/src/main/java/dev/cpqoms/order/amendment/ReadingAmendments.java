package dev.cpqoms.order.amendment;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.order.amendment.storage.Amendments;
import java.util.List;
import java.util.UUID;

/** The amendments of an order for people to look at. */
public final class ReadingAmendments {

  private final UnitOfWork unitOfWork;
  private final AmendableOrders orders;
  private final Amendments amendments;

  ReadingAmendments(UnitOfWork unitOfWork, AmendableOrders orders, Amendments amendments) {
    this.unitOfWork = unitOfWork;
    this.orders = orders;
    this.amendments = amendments;
  }

  public AmendmentView one(WorkContext context, UUID orderId, int number) {
    return unitOfWork.run(
        context,
        tx -> {
          UUID known = orders.get(tx, orderId).orderId();
          return AmendmentView.of(amendments.get(tx, known, number), tx.now());
        });
  }

  /**
   * The newest first.
   *
   * @param before only those with a lower number
   */
  public List<AmendmentView> some(WorkContext context, UUID orderId, int before, int limit) {
    return unitOfWork.run(
        context,
        tx ->
            amendments.find(tx, orders.get(tx, orderId).orderId(), before, limit).stream()
                .map(file -> AmendmentView.of(file, tx.now()))
                .toList());
  }
}
