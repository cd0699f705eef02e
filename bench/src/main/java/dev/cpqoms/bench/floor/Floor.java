package dev.cpqoms.bench.floor;

import dev.cpqoms.bench.figures.Throughput;
import dev.cpqoms.bench.platform.QuoteDesk;
import dev.cpqoms.bench.platform.QuotePlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statements of commands, recorded while the service did the commands once, and a copy of the
 * database as it was before, to which they are sent again.
 */
final class Floor implements AutoCloseable {
  private static final String COPY = "floor_db";

  private final Map<String, List<RecordedCommand>> recorded;
  private final List<Replay> connections;

  private Floor(Map<String, List<RecordedCommand>> recorded, List<Replay> connections) {
    this.recorded = recorded;
    this.connections = connections;
  }

  /**
   * Lets the service do every step with so many quotes, from one client in a row. The service keeps
   * running, so that it stays as warm, and both databases as full, as they are.
   */
  static Floor record(QuotePlatform platform, QuoteDesk desk, int count, int hands)
      throws IOException, SQLException {
    List<QuoteDesk.QuoteAt> quotes =
        new ArrayList<>(IntStream.range(0, count).mapToObj(_ -> desk.create()).toList());
    platform.copyTo(COPY);
    platform.database().logStatements(true, StatementLog.PREFIX);
    for (Step step : Step.values()) {
      quotes.replaceAll(quote -> step.done(desk, quote));
    }
    platform.database().logStatements(false, StatementLog.PREFIX);
    Map<String, List<RecordedCommand>> recorded = read(platform);
    for (Step step : Step.values()) {
      int found = recorded.getOrDefault(step.type(), List.of()).size();
      if (found != count) {
        throw new IllegalStateException(
            "%d of %d %s were recorded".formatted(found, count, step.type()));
      }
    }
    return new Floor(recorded, connections(platform, hands));
  }

  private static Map<String, List<RecordedCommand>> read(QuotePlatform platform)
      throws IOException {
    try (var lines = Files.lines(platform.database().log())) {
      return StatementLog.read(lines::iterator).stream()
          .collect(Collectors.groupingBy(RecordedCommand::type));
    }
  }

  private static List<Replay> connections(QuotePlatform platform, int count) throws SQLException {
    List<Replay> connections = new ArrayList<>();
    for (int hand = 0; hand < count; hand++) {
      connections.add(
          new Replay(platform.cluster().jdbcUrl(COPY), platform.appRole(), platform.appPassword()));
    }
    return connections;
  }

  /** Sends the step of {@code count} quotes from the {@code first} on; each can be sent once. */
  Throughput send(Step step, Crew crew, int first, int count)
      throws InterruptedException, ExecutionException {
    List<RecordedCommand> commands = of(step);
    return crew.finish(
        count, (hand, piece) -> connections.get(hand).send(commands.get(first + piece)));
  }

  /** What a step asks of the database, for people. */
  String words(Step step) {
    RecordedCommand one = of(step).getLast();
    return "%d statements in %d transactions"
        .formatted(
            one.transactions().stream().mapToInt(List::size).sum(), one.transactions().size());
  }

  private List<RecordedCommand> of(Step step) {
    return recorded.getOrDefault(step.type(), List.of());
  }

  @Override
  public void close() throws SQLException {
    for (Replay connection : connections) {
      connection.close();
    }
  }
}
