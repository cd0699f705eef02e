package dev.cpqoms.bench.floor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what PostgreSQL logs with {@code log_statement = 'all'} and the prefix {@link #PREFIX}
 * while one client sends one command after the other. What the service does by itself meanwhile,
 * across tenants, is left out.
 */
final class StatementLog {
  /** The session before each line. */
  static final String PREFIX = "%c ";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]+\\.[0-9a-f]+) ([A-Z]+):  (.*)");
  private static final Pattern EXECUTE =
      Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);

  /** What has no parameters that could follow. */
  private static final Set<String> TRANSACTION = Set.of("BEGIN", "COMMIT", "ROLLBACK");

  private static final Pattern DETAIL =
      Pattern.compile("parameters: (.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern PARAMETER = Pattern.compile("\\$\\d+");
  private static final Pattern VALUE =
      Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']|'')*+)')(?:, )?");

  private final List<RecordedCommand> commands = new ArrayList<>();
  private final Map<String, Session> sessions = new HashMap<>();

  /** The same few texts come by the thousand. */
  private final Map<String, String> texts = new HashMap<>();

  private List<List<RecordedStatement>> transactions = new ArrayList<>();

  private StatementLog() {}

  /** The commands in the order in which they were sent. */
  static List<RecordedCommand> read(Iterable<String> lines) {
    StatementLog log = new StatementLog();
    StringBuilder entry = new StringBuilder();
    for (String line : lines) {
      if (line.startsWith("\t")) {
        entry.append('\n').append(line, 1, line.length());
        continue;
      }
      log.take(entry.toString());
      entry.setLength(0);
      entry.append(line);
    }
    log.take(entry.toString());
    log.sessions.values().forEach(session -> log.finish(session, List.of()));
    return List.copyOf(log.commands);
  }

  private void take(String entry) {
    int end = entry.indexOf('\n');
    Matcher line = LINE.matcher(end < 0 ? entry : entry.substring(0, end));
    if (!line.matches()) {
      return;
    }
    Session session = sessions.computeIfAbsent(line.group(1), _ -> new Session());
    String words = line.group(3) + (end < 0 ? "" : entry.substring(end));
    Matcher execute = EXECUTE.matcher(words);
    Matcher detail = DETAIL.matcher(words);
    if (line.group(2).equals("LOG") && execute.matches()) {
      finish(session, List.of());
      session.sql = execute.group(1);
      if (TRANSACTION.contains(execute.group(1).strip())) {
        // Its place in the log counts: the session may rest long before it says anything else.
        finish(session, List.of());
      }
    } else if (line.group(2).equals("DETAIL") && detail.matches()) {
      finish(session, values(detail.group(1)));
    }
  }

  /** A statement is whole when its parameters, or the next one, have come. */
  private void finish(Session session, List<@Nullable String> parameters) {
    String sql = session.sql;
    if (sql == null) {
      return;
    }
    session.sql = null;
    switch (sql.strip()) {
      case "BEGIN", "ROLLBACK" -> session.statements = new ArrayList<>();
      case "COMMIT" -> committed(new RecordedTransaction(session.statements));
      default ->
          session.statements.add(
              new RecordedStatement(
                  texts.computeIfAbsent(sql, text -> PARAMETER.matcher(text).replaceAll("?")),
                  parameters));
    }
  }

  /** The record of a command ends it; what was read before it belongs to it. */
  private void committed(RecordedTransaction transaction) {
    if (transaction.isHousekeeping()) {
      return;
    }
    transactions.add(transaction.statements());
    String type = transaction.commandType();
    if (type != null) {
      commands.add(new RecordedCommand(type, List.copyOf(transactions)));
      transactions = new ArrayList<>();
    }
  }

  private static List<@Nullable String> values(String text) {
    List<@Nullable String> values = new ArrayList<>();
    Matcher value = VALUE.matcher(text);
    while (value.find()) {
      String quoted = value.group(1);
      values.add(quoted == null ? null : quoted.replace("''", "'"));
    }
    return values;
  }

  /** What one connection is in the middle of. */
  private static final class Session {
    private List<RecordedStatement> statements = new ArrayList<>();
    private @Nullable String sql;
  }
}
