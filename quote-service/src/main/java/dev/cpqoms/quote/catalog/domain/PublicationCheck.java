package dev.cpqoms.quote.catalog.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.decision.Rejection;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.quote.QuoteError;
import java.util.List;
import java.util.function.Function;

/** Refuses a catalog that cannot be sold from, and says everything that is wrong with it. */
public final class PublicationCheck {
  private static final int MOST_FINDINGS = 500;

  private static final List<Function<CatalogContent, List<Finding>>> CHECKS =
      List.of(
          UniqueIds::findings,
          KnownReferences::findings,
          SoundOptions::findings,
          SoundReductions::findings,
          MissingPrices::findings,
          RuleContradictions::findings,
          RuleCycles::findings);

  private PublicationCheck() {}

  public static Decision<CatalogContent> check(CatalogContent content) {
    List<Problem.Item> findings =
        CHECKS.stream()
            .flatMap(check -> check.apply(content).stream())
            .map(finding -> new Problem.Item(finding.detail(), finding.pointer()))
            .toList();
    return findings.isEmpty() ? Decision.yes(content) : Decision.no(rejection(findings));
  }

  /** All at once, up to what a problem document holds. */
  private static Rejection rejection(List<Problem.Item> findings) {
    int all = findings.size();
    String detail = all == 1 ? "1 finding." : all + " findings.";
    if (all > MOST_FINDINGS) {
      detail += " The first %d are listed.".formatted(MOST_FINDINGS);
    }
    return new Rejection(
        QuoteError.CATALOG_INVALID,
        detail,
        findings.subList(0, Math.min(findings.size(), MOST_FINDINGS)));
  }
}
