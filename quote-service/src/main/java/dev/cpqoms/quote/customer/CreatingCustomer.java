package dev.cpqoms.quote.customer;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.wiring.Foundation;
import dev.cpqoms.quote.wiring.Outcome;

/** Makes a customer known to its tenant. */
public final class CreatingCustomer {
  private final Foundation foundation;
  private final Customers customers;

  public CreatingCustomer(Foundation foundation, Customers customers) {
    this.foundation = foundation;
    this.customers = customers;
  }

  public Answer create(Command<CreateCustomer> command) {
    return foundation.once(
        command,
        tx -> {
          Customer customer = customer(tx, command.body());
          return customers.add(tx, customer)
              ? Decision.yes(outcome(customer))
              : QuoteError.CUSTOMER_EXISTS.refuse(
                  "The customer " + customer.customerId() + " exists.");
        });
  }

  private static Outcome outcome(Customer customer) {
    String id = customer.customerId();
    return new Outcome(
        "CUSTOMER",
        id,
        null,
        customer,
        Representation.created(
            "/v1/customers/" + id, customer.version(), MoneyJson.tree(customer)));
  }

  private Customer customer(Transaction tx, CreateCustomer body) {
    String id = body.customerId() == null ? foundation.ids().next().toString() : body.customerId();
    return new Customer(id, body.name(), body.tier(), 1, tx.now());
  }
}
