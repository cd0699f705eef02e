package dev.cpqoms.workflow.incident;

import dev.cpqoms.workflow.WorkflowDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Looks at the projections' rows as housekeeping does. */
public record Projections(WorkflowDatabase database) {

  /** Of a process instance; null when the engine has not told of it. */
  public @Nullable String state(long instance) {
    return text("SELECT state FROM process_instance WHERE process_instance_key = " + instance);
  }

  /** Leaves rows behind as something else would. */
  public void change(String sql) {
    text("*", "WITH changed AS (" + sql + " RETURNING 1) SELECT count(*) FROM changed");
  }

  /** The first column of the first row; null when there is none. */
  public @Nullable String text(String sql) {
    return text("*", sql);
  }

  /** As one tenant sees it. */
  public @Nullable String text(String tenant, String sql) {
    var app = database.appSettings();
    try (var connection = DriverManager.getConnection(app.url(), app.user(), app.password());
        var statement = connection.createStatement()) {
      statement.execute("SELECT set_config('app.tenant_id', '" + tenant + "', false)");
      try (var rows = statement.executeQuery(sql)) {
        return rows.next() ? rows.getString(1) : null;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
