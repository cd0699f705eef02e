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
    CreatingCustomer creating =
        new CreatingCustomer(
            foundation.commands(), customers, foundation.audit(), foundation.ids());
    return List.of(new CustomerResource(creating, customers, foundation.unitOfWork()));
  }
}
