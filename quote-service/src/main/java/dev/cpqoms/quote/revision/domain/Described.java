package dev.cpqoms.quote.revision.domain;

import dev.cpqoms.quote.quote.domain.ManualDiscount;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import dev.cpqoms.quote.quote.domain.QuoteTerms;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Terms and lines as named texts, so that two of them can be laid side by side. */
final class Described {
  private Described() {}

  static Map<String, String> terms(QuoteTerms terms) {
    Map<String, String> fields = new HashMap<>();
    fields.put("customerId", terms.customerId());
    fields.put("catalogVersion", String.valueOf(terms.catalog().version()));
    fields.put("currency", terms.currency());
    fields.put("validUntil", terms.validUntil().toString());
    fields.put("terms.paymentDays", String.valueOf(terms.commercial().paymentDays()));
    fields.put("terms.contractMonths", String.valueOf(terms.commercial().contractMonths()));
    String special = terms.commercial().special();
    if (special != null) {
      fields.put("terms.special", special);
    }
    return fields;
  }

  static Map<String, String> line(@Nullable QuoteLine line) {
    Map<String, String> fields = new HashMap<>();
    if (line == null) {
      return fields;
    }
    fields.put("offeringId", line.offeringId());
    fields.put("quantity", String.valueOf(line.quantity()));
    line.options().forEach((option, value) -> fields.put("options." + option, value));
    ManualDiscount discount = line.discount();
    if (discount != null) {
      fields.put("discount.percent", discount.percent().toPlainString());
      fields.put("discount.reason", discount.reason());
    }
    return fields;
  }
}
