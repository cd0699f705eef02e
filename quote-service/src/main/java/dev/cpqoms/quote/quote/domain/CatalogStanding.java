package dev.cpqoms.quote.quote.domain;

import dev.cpqoms.blocks.decision.Rejection;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the catalog version that a quote is pinned to stands.
 *
 * @param active the version that is sold from now, null when nothing is sold from the catalog
 * @param pinnedDisabled whether the pinned version was disabled
 * @param acceptsSuperseded the policy of the catalog for quotes from older versions
 */
public record CatalogStanding(
    @Nullable CatalogReference active, boolean pinnedDisabled, boolean acceptsSuperseded) {
  /** For commands that do not look at the catalog. */
  static final CatalogStanding UNKNOWN = new CatalogStanding(null, false, false);

  boolean isActive(CatalogReference pinned) {
    return pinned.equals(active);
  }

  boolean isAcceptable(CatalogReference pinned) {
    return isActive(pinned) || (acceptsSuperseded && !pinnedDisabled);
  }

  /** Names the pinned and the active version, and what can be done about it. */
  Rejection objectionTo(CatalogReference pinned) {
    QuoteError code =
        pinnedDisabled
            ? QuoteError.CATALOG_VERSION_DISABLED
            : QuoteError.CATALOG_VERSION_SUPERSEDED;
    String now = active == null ? "nothing is sold from it now" : active + " is active now";
    String wayOut = active == null ? "Wait for a new version." : "Reprice the quote on it.";
    String detail =
        "The quote is pinned to %s%s; %s. %s"
            .formatted(pinned, pinnedDisabled ? ", which is disabled" : "", now, wayOut);
    return new Rejection(
        code, detail, List.of(new Problem.Item(detail, null, new Facts(pinned, active))));
  }

  /** The same for programs. */
  record Facts(CatalogReference pinned, @Nullable CatalogReference active) {}
}
