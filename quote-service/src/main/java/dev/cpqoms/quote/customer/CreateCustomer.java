package dev.cpqoms.quote.customer;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.quote.request.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code createCustomer}.
 *
 * @param customerId chosen by the service when left out
 */
public record CreateCustomer(@Nullable String customerId, String name, CustomerTier tier) {

  public CreateCustomer {
    if (customerId != null) {
      Fields.businessId("/customerId", customerId);
    }
    InvalidField.text("/name", name, 200);
    InvalidField.required("/tier", tier);
  }
}
