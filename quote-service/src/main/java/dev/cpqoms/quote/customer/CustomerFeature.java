package dev.cpqoms.quote.customer;

import dev.cpqoms.quote.wiring.Foundation;
import java.util.List;

/** Wires customers. */
public final class CustomerFeature {
  private final Customers customers = new Customers();
  private final Foundation foundation;

  public CustomerFeature(Foundation foundation) {
    this.foundation = foundation;
  }

  public Customers customers() {
    return customers;
  }

  public List<Object> resources() {
    return List.of(
        new CustomerResource(
            new CreatingCustomer(foundation, customers), customers, foundation.unitOfWork()));
  }
}
