package dev.cpqoms.blocks.database;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;

/** An open database transaction of one tenant. It ends with the work that it was handed to. */
public interface Transaction {

  WorkContext context();

  /** One instant for the whole transaction, with the precision that PostgreSQL keeps. */
  Instant now();

  /** A MyBatis mapper on this transaction's connection. */
  <M> M mapper(Class<M> type);

  default TenantId tenant() {
    return context().tenant();
  }
}
