package dev.cpqoms.quote.quote.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.quote.quote.domain.Deadline;
import java.util.UUID;

/** A quote about which the clock has something to do. */
public record DueQuote(TenantId tenantId, UUID quoteId, Deadline.Command command) {}
