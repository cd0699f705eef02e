package dev.cpqoms.quote.approval.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.cpqoms.quote.approval.domain.ApprovalPolicy;
import dev.cpqoms.quote.approval.domain.ApprovalRule;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.domain.CommercialTerms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record PolicyRow(
    int version,
    String rules,
    int paymentDays,
    int contractMonths,
    @Nullable String reason,
    Instant createdAt,
    String createdBy) {
  private static final TypeReference<List<ApprovalRule>> RULES = new TypeReference<>() {};

  PublishedPolicy policy() {
    return new PublishedPolicy(
        new ApprovalPolicy(
            version,
            new CommercialTerms(paymentDays, contractMonths, null),
            MoneyJson.read(rules, RULES)),
        createdAt,
        createdBy,
        reason);
  }
}
