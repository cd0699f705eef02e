package dev.cpqoms.quote.customer;

import dev.cpqoms.blocks.database.Transaction;
import java.util.List;
import java.util.Optional;

/** The customers of the tenant. */
public final class Customers {
  public static final List<Class<?>> MAPPERS = List.of(CustomerMapper.class);

  /** False when the id is taken. */
  boolean add(Transaction tx, Customer customer) {
    return tx.mapper(CustomerMapper.class).insert(tx.tenant(), customer) == 1;
  }

  public Optional<Customer> find(Transaction tx, String customerId) {
    return Optional.ofNullable(tx.mapper(CustomerMapper.class).find(tx.tenant(), customerId));
  }
}
