package dev.cpqoms.quote.catalog.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.decision.Rejection;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.quote.QuoteError;
import java.util.List;
import java.util.function.Function;

/** Refuses a catalog that cannot be sold from, and says everything that is wrong with it. */
public final class PublicationCheck {
  private static final List<Function<CatalogContent, List<Finding>>> CHECKS =
      List.of(
          UniqueIds::findings,
          KnownReferences::findings,
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
    if (findings.isEmpty()) {
      return Decision.yes(content);
    }
    String detail = findings.size() == 1 ? "1 finding." : findings.size() + " findings.";
    return Decision.no(new Rejection(QuoteError.CATALOG_INVALID, detail, findings));
  }
}
