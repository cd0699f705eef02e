package dev.cpqoms.order;

import dev.cpqoms.blocks.database.Migrations;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.operational.OperationalTables;
import dev.cpqoms.order.amendment.storage.Amendments;
import dev.cpqoms.order.asset.Assets;
import dev.cpqoms.order.attempt.Attempts;
import dev.cpqoms.order.billing.BillingHandoffs;
import dev.cpqoms.order.callback.TakingCallback;
import dev.cpqoms.order.delivery.storage.Deliveries;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import dev.cpqoms.order.jeopardy.Watches;
import dev.cpqoms.order.order.conversion.RefusedConversions;
import dev.cpqoms.order.order.storage.Orders;
import dev.cpqoms.order.overdue.CallDeadlines;
import dev.cpqoms.order.plan.storage.Rules;
import dev.cpqoms.order.process.WorkflowReferences;
import dev.cpqoms.order.suspension.storage.Suspensions;
import dev.cpqoms.order.task.storage.Tasks;
import dev.cpqoms.order.timeline.Timeline;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The database of this service: its schema, and transactions that know all its mappers. */
public final class OrderDatabase {

  /** Folder of the migrations and first word of the roles. */
  public static final Migrations MIGRATIONS = new Migrations("order");

  private OrderDatabase() {}

  public static UnitOfWork unitOfWork(DataSource app, InstantSource clock) {
    List<Class<?>> mappers =
        Stream.of(
                Orders.MAPPERS,
                RefusedConversions.MAPPERS,
                Timeline.MAPPERS,
                Tasks.MAPPERS,
                Rules.MAPPERS,
                Attempts.MAPPERS,
                TakingCallback.MAPPERS,
                FalloutCases.MAPPERS,
                Assets.MAPPERS,
                BillingHandoffs.MAPPERS,
                Watches.MAPPERS,
                CallDeadlines.MAPPERS,
                Deliveries.MAPPERS,
                Suspensions.MAPPERS,
                Amendments.MAPPERS,
                WorkflowReferences.MAPPERS)
            .<Class<?>>flatMap(List::stream)
            .toList();
    return new UnitOfWork(app, OperationalTables.mappersAnd(mappers), clock);
  }
}
