package dev.cpqoms.quote;

import dev.cpqoms.blocks.database.Migrations;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.operational.OperationalTables;
import dev.cpqoms.quote.approval.storage.Approvals;
import dev.cpqoms.quote.catalog.storage.StoredCatalogs;
import dev.cpqoms.quote.containment.ContainmentSwitches;
import dev.cpqoms.quote.customer.Customers;
import dev.cpqoms.quote.document.storage.Documents;
import dev.cpqoms.quote.pricing.storage.PriceSnapshots;
import dev.cpqoms.quote.quote.storage.Quotes;
import dev.cpqoms.quote.search.storage.QuoteIndex;
import dev.cpqoms.quote.timeline.Timeline;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The database of this service: its schema, and transactions that know all its mappers. */
public final class QuoteDatabase {
  /** Folder of the migrations and first word of the roles. */
  public static final Migrations MIGRATIONS = new Migrations("quote");

  private QuoteDatabase() {}

  public static UnitOfWork unitOfWork(DataSource app, InstantSource clock) {
    List<Class<?>> mappers =
        Stream.of(
                Customers.MAPPERS,
                StoredCatalogs.MAPPERS,
                Quotes.MAPPERS,
                QuoteIndex.MAPPERS,
                PriceSnapshots.MAPPERS,
                Approvals.MAPPERS,
                Documents.MAPPERS,
                ContainmentSwitches.MAPPERS,
                Timeline.MAPPERS)
            .<Class<?>>flatMap(List::stream)
            .toList();
    return new UnitOfWork(app, OperationalTables.mappersAnd(mappers), clock);
  }
}
