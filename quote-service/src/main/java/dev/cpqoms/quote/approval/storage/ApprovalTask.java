package dev.cpqoms.quote.approval.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pending step that somebody may decide.
 *
 * @param level the authority it asks for
 * @param onBehalfOf whose lent authority is needed, null when one's own is enough
 */
public record ApprovalTask(
    UUID approvalCaseId,
    UUID quoteId,
    String quoteNumber,
    int revision,
    String customerId,
    String customerName,
    BigDecimal totalAmount,
    String currency,
    int step,
    int level,
    String submittedBy,
    Instant requestedAt,
    @Nullable Instant remindedAt,
    @Nullable Instant escalatedAt,
    @Nullable String onBehalfOf) {}
