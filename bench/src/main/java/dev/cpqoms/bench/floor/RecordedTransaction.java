package dev.cpqoms.bench.floor;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Statements that were committed together. */
record RecordedTransaction(List<RecordedStatement> statements) {
  private static final String EVERY_TENANT = "*";
  private static final Pattern RECORD =
      Pattern.compile("INSERT\\s+INTO\\s+idempotency_record.*", Pattern.DOTALL);
  private static final Pattern TYPE = Pattern.compile("[a-z]+[A-Z][A-Za-z]*");

  RecordedTransaction {
    statements = List.copyOf(statements);
  }

  /** Whether its session, bound by its first statement, is none of a tenant. */
  boolean isHousekeeping() {
    return !statements.isEmpty() && statements.getFirst().parameters().contains(EVERY_TENANT);
  }

  /** The type of the command that it ends, null when it only read. */
  @Nullable String commandType() {
    return statements.stream()
        .filter(statement -> RECORD.matcher(statement.sql().strip()).matches())
        .flatMap(statement -> statement.parameters().stream())
        .filter(Objects::nonNull)
        .filter(value -> TYPE.matcher(value).matches())
        .findFirst()
        .orElse(null);
  }
}
