package dev.cpqoms.order.fallout;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.domain.Severity;
import dev.cpqoms.order.fallout.domain.SeverityBasis;
import dev.cpqoms.order.fallout.domain.ValueClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What the severity of a case was computed from, as the contracts show it.
 *
 * @param customerTierSource absent like all that follows the basis, for cases from before it was
 *     kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeverityInputs(
    @Nullable String tenantId,
    String value,
    String currency,
    @Nullable ValueClass valueClass,
    @Nullable Thresholds thresholds,
    String customerTier,
    SeverityBasis.@Nullable TierSource customerTierSource,
    long ageHours,
    boolean irreversible) {

  /** From which value on an order is large, and very large; absent where nobody has said it. */
  record Thresholds(
      SeverityBasis.Publisher publisher, int version, String large, String veryLarge) {

    static @Nullable Thresholds of(SeverityBasis.@Nullable Thresholds thresholds) {
      return thresholds == null
          ? null
          : new Thresholds(
              thresholds.publisher(),
              thresholds.version(),
              text(thresholds.large()),
              text(thresholds.veryLarge()));
    }
  }

  static SeverityInputs of(FalloutCase.Assessment assessment) {
    Severity.Inputs inputs = assessment.inputs();
    SeverityBasis basis = assessment.basis();
    return new SeverityInputs(
        basis == null ? null : basis.tenantId(),
        text(inputs.value()),
        inputs.currency(),
        basis == null ? null : ValueClass.of(inputs.value(), basis.thresholds()),
        basis == null ? null : Thresholds.of(basis.thresholds()),
        inputs.customerTier(),
        basis == null ? null : basis.tierSource(),
        inputs.ageHours(),
        inputs.irreversible());
  }

  private static String text(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }
}
