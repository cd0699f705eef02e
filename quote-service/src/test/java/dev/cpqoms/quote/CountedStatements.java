package dev.cpqoms.quote;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Connections that count the statements that are sent: each is a way to the database and back. */
final class CountedStatements {
  private final DataSource source;
  private final AtomicInteger sent = new AtomicInteger();

  CountedStatements(DataSource source) {
    this.source = source;
  }

  int sent() {
    return sent.get();
  }

  DataSource dataSource() {
    return proxy(
        DataSource.class,
        source,
        result -> result instanceof Connection connection ? counted(connection) : result);
  }

  private Connection counted(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        result -> result instanceof PreparedStatement statement ? counted(statement) : result);
  }

  private PreparedStatement counted(PreparedStatement statement) {
    return proxy(PreparedStatement.class, statement, result -> result);
  }

  private <T> T proxy(Class<T> type, T target, Wrapping wrapping) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (target instanceof PreparedStatement && method.getName().equals("execute")) {
                sent.incrementAndGet();
              }
              return wrapping.of(call(target, method, arguments));
            }));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getTargetException();
    }
  }

  @FunctionalInterface
  private interface Wrapping {
    Object of(Object result);
  }
}
