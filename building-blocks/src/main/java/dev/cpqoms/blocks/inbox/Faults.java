package dev.cpqoms.blocks.inbox;

import dev.cpqoms.blocks.client.DependencyUnavailable;
import dev.cpqoms.blocks.problem.Refusal;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a fault that passes by itself (somebody else is away) from one that stays with the event.
 */
final class Faults {

  private static final int LONGEST_MESSAGE = 2_000;
  private static final int DEEPEST_CAUSE = 20;

  /**
   * SQLSTATE classes of an absent or overloaded database: connection, rollback by the server
   * (serialization, deadlock), resources, object in use, operator intervention, system error.
   * PostgreSQL's driver does not use the JDBC subclasses.
   */
  private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

  private Faults() {}

  static boolean isTransient(Throwable fault) {
    Throwable cause = fault;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (isTransientItself(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isTransientItself(Throwable fault) {
    return switch (fault) {
      case DependencyUnavailable _, SQLTransientException _, SQLRecoverableException _ -> true;
      case SQLException sql -> isTransientState(sql.getSQLState());
      default -> false;
    };
  }

  private static boolean isTransientState(@Nullable String state) {
    return state != null
        && state.length() == 5
        && TRANSIENT_CLASSES.contains(state.substring(0, 2));
  }

  static String code(Throwable fault) {
    return fault instanceof Refusal refusal
        ? refusal.code().code()
        : fault.getClass().getSimpleName();
  }

  static String message(Throwable fault) {
    return storable(String.valueOf(fault.getMessage()));
  }

  /**
   * PostgreSQL refuses U+0000 in text; a fault that cannot be noted would hold up its partition.
   */
  static String storable(String text) {
    String clean = text.replace("\0", "");
    return clean.length() <= LONGEST_MESSAGE ? clean : clean.substring(0, LONGEST_MESSAGE);
  }
}
