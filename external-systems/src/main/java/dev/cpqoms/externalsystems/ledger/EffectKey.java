package dev.cpqoms.externalsystems.ledger;

import dev.cpqoms.externalsystems.partner.Partner;

/** What makes two requests the same request. */
public record EffectKey(Partner partner, String tenantId, String idempotencyKey) {}
