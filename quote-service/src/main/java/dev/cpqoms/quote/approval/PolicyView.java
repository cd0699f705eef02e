package dev.cpqoms.quote.approval;

import dev.cpqoms.quote.approval.domain.ApprovalRule;
import dev.cpqoms.quote.approval.storage.PublishedPolicy;
import dev.cpqoms.quote.quote.domain.CommercialTerms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy as clients see it; schema ApprovalPolicy. */
public record PolicyView(
    int version,
    CommercialTerms standardTerms,
    List<ApprovalRule> rules,
    Instant createdAt,
    String createdBy,
    @Nullable String reason) {
  public static PolicyView of(PublishedPolicy published) {
    return new PolicyView(
        published.policy().version(),
        published.policy().standard(),
        published.policy().rules(),
        published.createdAt(),
        published.createdBy(),
        published.reason());
  }
}
