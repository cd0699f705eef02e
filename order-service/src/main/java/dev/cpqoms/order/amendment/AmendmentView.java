package dev.cpqoms.order.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.order.amendment.domain.Amendment;
import dev.cpqoms.order.amendment.domain.AmendmentState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An amendment as the contracts show it.
 *
 * @param amendment its number
 * @param orderVersion the order as it was looked at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AmendmentView(
    UUID orderId,
    int amendment,
    AmendmentState state,
    long version,
    long orderVersion,
    String reason,
    String requestedBy,
    Instant assessedAt,
    Instant expiresAt,
    @Nullable Instant endedAt,
    List<AmendLine> changes,
    AssessmentView assessment) {

  static AmendmentView of(AmendmentFile file, Instant now) {
    Amendment amendment = file.amendment();
    return new AmendmentView(
        amendment.orderId(),
        amendment.number(),
        amendment.stateAt(now),
        amendment.version(),
        amendment.asked().orderVersion(),
        amendment.asked().reason(),
        amendment.asked().by(),
        amendment.asked().at(),
        amendment.expiresAt(),
        amendment.endedAt(),
        file.changes(),
        file.assessment());
  }
}
