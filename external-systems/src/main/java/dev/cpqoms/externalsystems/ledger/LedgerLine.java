package dev.cpqoms.externalsystems.ledger;

import dev.cpqoms.externalsystems.partner.Partner;
import java.time.Instant;

/** One effect as evidence: what checkers of "one effect per business key" read. */
public record LedgerLine(
    Partner partner,
    String operation,
    String tenantId,
    String idempotencyKey,
    String reference,
    String externalReference,
    Instant at,
    int requests) {

  static LedgerLine of(Effect effect, int requests) {
    return new LedgerLine(
        effect.key().partner(),
        effect.asked().operation(),
        effect.key().tenantId(),
        effect.key().idempotencyKey(),
        effect.asked().reference(),
        effect.externalReference(),
        effect.at(),
        requests);
  }
}
