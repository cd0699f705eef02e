package dev.cpqoms.order.fallout.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.fallout.domain.SeverityBasis;
import org.jspecify.annotations.Nullable;

/** From which values on an order is large: as the tenant has published it, else the platform. */
public final class ThresholdsInForce {

  /** The figures for the currency; null when neither of the versions in force names it. */
  public SeverityBasis.@Nullable Thresholds of(Transaction tx, String currency) {
    return tx.mapper(ThresholdMapper.class).inForce(tx.tenant(), currency);
  }
}
