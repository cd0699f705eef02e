package dev.cpqoms.quote.approval.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.QuoteError;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who decides, with the authority they have and the authority that was lent to them.
 *
 * @param lent delegations to this person that are in force, the lowest level first
 */
public record Approver(String subject, int level, List<Delegation> lent) {
  public Approver {
    lent = lent.stream().sorted(Comparator.comparingInt(Delegation::level)).toList();
  }

  /** The authority a decision is made with. */
  record Authority(int level, @Nullable String onBehalfOf, @Nullable UUID delegationId) {
    static Authority lent(Delegation by) {
      return new Authority(by.level(), by.delegator(), by.delegationId());
    }
  }

  /**
   * The approver's own authority, else the least that is enough and was lent by somebody who may
   * still speak.
   */
  Decision<Authority> authorityFor(int wanted, Predicate<String> hasSpoken) {
    if (level >= wanted) {
      return Decision.yes(new Authority(level, null, null));
    }
    List<Delegation> enough = lent.stream().filter(by -> by.level() >= wanted).toList();
    if (enough.isEmpty()) {
      return QuoteError.APPROVAL_AUTHORITY_INSUFFICIENT.refuse(
          "This step needs level %d, the token has %d and nothing more was lent."
              .formatted(wanted, level));
    }
    return enough.stream()
        .filter(by -> !hasSpoken.test(by.delegator()))
        .findFirst()
        .map(by -> Decision.yes(Authority.lent(by)))
        .orElseGet(
            () ->
                QuoteError.APPROVER_IS_SUBMITTER.refuse(
                    "Who lent the authority has submitted the quote or decided an earlier step."));
  }
}
