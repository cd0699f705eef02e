package dev.cpqoms.order.fallout;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.domain.FalloutCategory;
import dev.cpqoms.order.fallout.domain.FalloutResolution;
import dev.cpqoms.order.fallout.domain.FalloutState;
import dev.cpqoms.order.fallout.domain.Severity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fallout case as the contracts show it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FalloutView(
    UUID caseId,
    UUID orderId,
    @Nullable UUID taskId,
    FalloutCategory category,
    Severity severity,
    SeverityInputs severityInputs,
    FalloutState state,
    String owner,
    String code,
    String detail,
    boolean holdsOrder,
    @Nullable FalloutResolution resolution,
    @Nullable String reason,
    @Nullable String evidence,
    @Nullable String resolvedBy,
    @Nullable Instant resolvedAt,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  static FalloutView of(FalloutCase fallout) {
    FalloutCase.Progress progress = fallout.progress();
    FalloutCase.Decided decided = progress.decided();
    return new FalloutView(
        fallout.caseId(),
        fallout.orderId(),
        fallout.cause().taskId(),
        fallout.cause().category(),
        fallout.assessment().severity(),
        SeverityInputs.of(fallout.assessment().inputs()),
        progress.state(),
        fallout.assessment().ownerQueue(),
        fallout.cause().code(),
        fallout.cause().detail(),
        fallout.cause().holdsOrder(),
        decided == null ? null : decided.resolution(),
        decided == null ? null : decided.reason(),
        decided == null ? null : decided.evidence(),
        decided == null ? null : decided.resolvedBy(),
        decided == null ? null : decided.resolvedAt(),
        progress.version(),
        progress.openedAt(),
        decided == null ? progress.openedAt() : decided.resolvedAt());
  }

  /** What the severity was computed from. */
  record SeverityInputs(
      String value, String currency, String customerTier, long ageHours, boolean irreversible) {

    static SeverityInputs of(Severity.Inputs inputs) {
      return new SeverityInputs(
          inputs.value().toPlainString(),
          inputs.currency(),
          inputs.customerTier(),
          inputs.ageHours(),
          inputs.irreversible());
    }
  }
}
