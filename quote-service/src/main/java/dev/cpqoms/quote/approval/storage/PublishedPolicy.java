package dev.cpqoms.quote.approval.storage;

import dev.cpqoms.quote.approval.domain.ApprovalPolicy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the tenant's policy and who made it.
 *
 * @param reason null for the policy that a tenant starts with
 */
public record PublishedPolicy(
    ApprovalPolicy policy, Instant createdAt, String createdBy, @Nullable String reason) {}
