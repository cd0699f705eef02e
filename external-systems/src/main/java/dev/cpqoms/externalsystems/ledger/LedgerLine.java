package dev.cpqoms.externalsystems.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.externalsystems.partner.Partner;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One effect as evidence: what checkers of "one effect per business key" read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerLine(
    Partner partner,
    String operation,
    String tenantId,
    String idempotencyKey,
    String reference,
    String externalReference,
    Instant at,
    int requests,
    @Nullable String undoes,
    @Nullable String cancels) {

  static LedgerLine of(Effect effect, int requests) {
    return new LedgerLine(
        effect.key().partner(),
        effect.asked().operation(),
        effect.key().tenantId(),
        effect.key().idempotencyKey(),
        effect.asked().reference(),
        effect.externalReference(),
        effect.at(),
        requests,
        effect.asked().undoes(),
        effect.asked().cancels());
  }
}
