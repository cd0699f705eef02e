package dev.cpqoms.quote.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.json.Json;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Connections that ask for the plan of every query before they run it: of the very statement that
 * the mapper has made, with its values, as the role and in the session that runs it.
 */
final class ExplainedStatements {
  private final DataSource source;
  private final List<JsonNode> plans = new ArrayList<>();

  ExplainedStatements(DataSource source) {
    this.source = source;
  }

  /** The plans since the last call, in the order of their queries. */
  List<JsonNode> plans() {
    List<JsonNode> since = List.copyOf(plans);
    plans.clear();
    return since;
  }

  DataSource dataSource() {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          Object result = call(source, method, arguments);
          return result instanceof Connection connection ? explained(connection) : result;
        });
  }

  private Connection explained(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          Object result = call(connection, method, arguments);
          return result instanceof PreparedStatement statement
              ? explained(connection, statement)
              : result;
        });
  }

  private PreparedStatement explained(Connection connection, PreparedStatement statement) {
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          if (method.getName().equals("execute")) {
            explain(connection, statement.unwrap(PreparedStatement.class).toString());
          }
          return call(statement, method, arguments);
        });
  }

  private void explain(Connection connection, String sql) throws SQLException {
    if (!sql.contains("quote_id")) {
      return;
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("EXPLAIN (FORMAT JSON) " + sql)) {
      rows.next();
      plans.add(Json.tree(rows.getString(1)).at("/0/Plan"));
    }
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            ExplainedStatements.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call.call(method, arguments)));
  }

  private interface Call {
    Object call(Method method, Object[] arguments) throws Throwable;
  }
}
