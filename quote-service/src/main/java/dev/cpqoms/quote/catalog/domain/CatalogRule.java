package dev.cpqoms.quote.catalog.domain;

import org.jspecify.annotations.Nullable;

/**
 * A rule between what is on one quote.
 *
 * @param offeringId the offering whose presence brings the rule into force
 * @param targetOfferingId the offering it speaks about; itself when null
 * @param optionId with {@code value}, for REQUIRES_OPTION_VALUE only
 */
public record CatalogRule(
    String ruleId,
    Kind kind,
    String offeringId,
    @Nullable String targetOfferingId,
    @Nullable String optionId,
    @Nullable String value) {

  /** What the rule demands of its target. */
  public enum Kind {
    REQUIRES,
    EXCLUDES,
    REQUIRES_OPTION_VALUE
  }

  public String target() {
    return targetOfferingId == null ? offeringId : targetOfferingId;
  }
}
