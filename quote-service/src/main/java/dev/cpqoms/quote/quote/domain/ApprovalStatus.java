package dev.cpqoms.quote.quote.domain;

/**
 * How an approval case stands; EXPIRED when nobody decided in time, SUPERSEDED when the quote left
 * approval in another way.
 */
public enum ApprovalStatus {
  PENDING,
  APPROVED,
  REJECTED,
  RECALLED,
  EXPIRED,
  SUPERSEDED
}
