package dev.cpqoms.quote.pricing.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.pricing.domain.PriceSnapshot;
import dev.cpqoms.quote.quote.domain.Quote;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The price snapshots of the tenant, one per priced revision, in the bytes that were hashed. */
public final class PriceSnapshots {
  public static final List<Class<?>> MAPPERS = List.of(PriceSnapshotMapper.class);

  /** Keeps the price of a revision that was just priced with it. */
  public void add(Transaction tx, Quote priced, SealedPrice price) {
    tx.mapper(PriceSnapshotMapper.class)
        .insert(
            tx.tenant(),
            priced.identity().quoteId(),
            priced.revision(),
            price.summary(),
            price.waterfall(),
            tx.now());
  }

  /** The stored waterfall, byte for byte what its hash was taken over. */
  public Optional<String> waterfall(Transaction tx, UUID quoteId, int revision) {
    return Optional.ofNullable(
        tx.mapper(PriceSnapshotMapper.class).waterfall(tx.tenant(), quoteId, revision));
  }

  public Optional<PriceSnapshot> find(Transaction tx, UUID quoteId, int revision) {
    return Optional.ofNullable(
            tx.mapper(PriceSnapshotMapper.class).waterfall(tx.tenant(), quoteId, revision))
        .map(json -> MoneyJson.read(json, PriceSnapshot.class));
  }
}
