package dev.cpqoms.order.amendment;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.amendment.domain.Amendment;
import dev.cpqoms.order.amendment.storage.Amendments;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes out an amendment for a command, keeps what becomes of it, and audits that. */
final class AmendmentDesk {

  private final Amendments amendments;
  private final AuditTrail audit;

  AmendmentDesk(Amendments amendments, AuditTrail audit) {
    this.amendments = amendments;
    this.audit = audit;
  }

  /** The amendment in the version that the sender of the command has seen. */
  AmendmentFile open(Transaction tx, Command<?> command, UUID orderId, int number) {
    AmendmentFile file = amendments.get(tx, orderId, number);
    command.expectVersion(file.amendment().version());
    return file;
  }

  AmendmentView add(Transaction tx, String action, AmendmentFile file, String reason) {
    amendments.add(tx, file);
    AmendmentView view = AmendmentView.of(file, tx.now());
    write(tx, action, null, view, reason);
    return view;
  }

  Representation change(
      Transaction tx,
      String action,
      AmendmentFile before,
      Amendment after,
      @Nullable String reason) {
    amendments.update(tx, after);
    AmendmentView view = AmendmentView.of(before.now(after), tx.now());
    write(tx, action, AmendmentView.of(before, tx.now()), view, reason);
    return Representation.ok(view.version(), view);
  }

  private void write(
      Transaction tx,
      String action,
      @Nullable AmendmentView before,
      AmendmentView after,
      @Nullable String reason) {
    String name = after.orderId() + "/" + after.amendment();
    audit.append(tx, new AuditEntry(action, "AMENDMENT", name, before, after, reason));
  }
}
