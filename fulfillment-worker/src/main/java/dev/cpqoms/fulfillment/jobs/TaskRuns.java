package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.partner.DependencyTable;
import dev.cpqoms.fulfillment.partner.Partner;
import dev.cpqoms.fulfillment.tasks.Tasks;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;

/**
 * What every run of a task needs, whatever its type.
 *
 * @param partners every adapter of the table
 * @param callbacks the base URL that asynchronous partners report to
 */
public record TaskRuns(
    Tasks tasks,
    Map<Adapter, ? extends Partner> partners,
    DependencyTable dependencies,
    URI callbacks,
    InstantSource clock) {

  public TaskRuns {
    partners = Map.copyOf(partners);
  }

  TaskRun of(TaskAdapter row) {
    return new TaskRun(
        tasks,
        row,
        Objects.requireNonNull(partners.get(row.adapter()), row.taskType()),
        callbacks,
        new Patience(clock, dependencies.of(row.adapter())));
  }
}
