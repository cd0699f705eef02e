package dev.cpqoms.quote.quote.domain;

/**
 * What the tenant's approval policy asks for before a quote may go out.
 *
 * @param opened the case; already approved when nobody has to be asked
 */
public record ApprovalDemand(ApprovalSummary opened, int policyVersion, String submittedBy) {}
