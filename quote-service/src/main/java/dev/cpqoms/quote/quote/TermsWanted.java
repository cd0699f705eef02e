package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.quote.quote.domain.CommercialTerms;
import dev.cpqoms.quote.request.Fields;
import org.jspecify.annotations.Nullable;

/** The conditions that a request asks for; what is left out is as usual. */
public record TermsWanted(
    @Nullable Integer paymentDays, @Nullable Integer contractMonths, @Nullable String special) {
  private static final int LONGEST_PAYMENT = 180;
  private static final int LONGEST_CONTRACT = 120;
  private static final int LONGEST_TEXT = 2000;

  public TermsWanted {
    Fields.between("/paymentDays", paymentDays == null ? 0 : paymentDays, 0, LONGEST_PAYMENT);
    Fields.between(
        "/contractMonths", contractMonths == null ? 1 : contractMonths, 1, LONGEST_CONTRACT);
    if (special != null) {
      InvalidField.text("/special", special, LONGEST_TEXT);
    }
  }

  /** These conditions; where they say nothing, the ones before. */
  static CommercialTerms over(CommercialTerms before, @Nullable TermsWanted wanted) {
    return wanted == null
        ? before
        : new CommercialTerms(
            wanted.paymentDays == null ? before.paymentDays() : wanted.paymentDays,
            wanted.contractMonths == null ? before.contractMonths() : wanted.contractMonths,
            wanted.special == null ? before.special() : wanted.special);
  }
}
