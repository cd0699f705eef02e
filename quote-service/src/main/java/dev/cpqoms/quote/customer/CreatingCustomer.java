package dev.cpqoms.quote.customer;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.money.MoneyJson;

/** Makes a customer known to its tenant. */
public final class CreatingCustomer {
  private final Commands commands;
  private final Customers customers;
  private final AuditTrail audit;
  private final IdSource ids;

  public CreatingCustomer(Commands commands, Customers customers, AuditTrail audit, IdSource ids) {
    this.commands = commands;
    this.customers = customers;
    this.audit = audit;
    this.ids = ids;
  }

  public Answer create(Command<CreateCustomer> command) {
    return commands.once(
        command,
        tx -> {
          Customer customer = customer(tx, command.body());
          if (!customers.add(tx, customer)) {
            return QuoteError.CUSTOMER_EXISTS.refuse(
                "The customer " + customer.customerId() + " exists.");
          }
          audit.append(
              tx,
              new AuditEntry(
                  command.type(), "CUSTOMER", customer.customerId(), null, customer, null));
          return Decision.yes(
              Representation.created(
                  "/v1/customers/" + customer.customerId(),
                  customer.version(),
                  MoneyJson.tree(customer)));
        });
  }

  private Customer customer(Transaction tx, CreateCustomer body) {
    String id = body.customerId() == null ? ids.next().toString() : body.customerId();
    return new Customer(id, body.name(), body.tier(), 1, tx.now());
  }
}
