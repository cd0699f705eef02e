package dev.cpqoms.quote.quote.domain;

/** How an approval case stands; SUPERSEDED when the quote left approval in another way. */
public enum ApprovalStatus {
  PENDING,
  APPROVED,
  REJECTED,
  RECALLED,
  SUPERSEDED
}
