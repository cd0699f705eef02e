package dev.cpqoms.quote.quote.domain;

/**
 * One decision of one approver, and how the case stands after it.
 *
 * @param step the step that was decided, 1 for the first
 * @param decision APPROVE or REJECT
 */
public record ApprovalRuling(
    ApprovalSummary after, int step, String decision, String decidedBy, String reason) {}
