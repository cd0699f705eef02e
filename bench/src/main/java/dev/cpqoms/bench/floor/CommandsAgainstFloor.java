package dev.cpqoms.bench.floor;

import dev.cpqoms.bench.Benchmark;
import dev.cpqoms.bench.figures.Report;
import dev.cpqoms.bench.figures.Throughput;
import dev.cpqoms.bench.platform.BenchCatalog;
import dev.cpqoms.bench.platform.QuoteDesk;
import dev.cpqoms.bench.platform.QuotePlatform;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Commands over HTTP against the statements that they send to PostgreSQL. The statements are not
 * written down here: PostgreSQL logs them while the service does the commands once, and they are
 * sent again, to a copy of the database as it was before, by as many connections as there were
 * clients.
 */
public final class CommandsAgainstFloor implements Benchmark {
  private static final int QUOTES = 200;
  private static final int WARM_UP = 200;
  private static final int CLIENTS = 8;
  private static final int LINES = 5;
  private static final int OFFERINGS = 60;
  private static final String COPY = "floor_db";

  @Override
  public String name() {
    return "commands";
  }

  @Override
  public String question() {
    return "How much of what PostgreSQL could do do configure, price and accept reach over HTTP?";
  }

  @Override
  public Report run(QuotePlatform platform) throws Exception {
    QuoteDesk desk = platform.desk("bench");
    desk.furnish(BenchCatalog.of(OFFERINGS));
    Map<String, List<RecordedCommand>> recorded = record(platform, desk);

    Crew crew = new Crew(CLIENTS);
    overHttp(desk, crew, WARM_UP);
    Report report = new Report(name());
    Map<Step, Throughput> http = overHttp(desk, crew, QUOTES);
    Map<Step, Throughput> floor = onTheFloor(platform, crew, recorded);
    for (Step step : Step.values()) {
      Throughput mine = http.get(step);
      Throughput least = floor.get(step);
      if (mine != null && least != null) {
        report.line(
            "%-9s HTTP %7.0f/s   floor %7.0f/s   %.2f%s"
                .formatted(
                    step.path,
                    mine.perSecond(),
                    least.perSecond(),
                    mine.of(least),
                    step.counts ? "" : "   (not in the goal)"));
      }
    }
    return report.ratio("configure+price+accept, HTTP to floor", total(http).of(total(floor)));
  }

  /** What the service asks of the database for each command, from one client in a row. */
  private static Map<String, List<RecordedCommand>> record(QuotePlatform platform, QuoteDesk desk)
      throws Exception {
    List<QuoteDesk.QuoteAt> drafts =
        IntStream.range(0, QUOTES).mapToObj(_ -> desk.create()).toList();
    platform.stopService();
    platform.execute("CREATE DATABASE " + COPY + " TEMPLATE " + QuotePlatform.DATABASE);
    platform.execute("ALTER SYSTEM SET log_line_prefix = '" + StatementLog.PREFIX + "'");
    platform.execute("SELECT pg_reload_conf()");
    platform.execute("ALTER ROLE " + platform.appRole() + " SET log_statement = 'all'");
    platform.startService();
    List<QuoteDesk.QuoteAt> quotes = new ArrayList<>(drafts);
    for (Step step : Step.values()) {
      quotes.replaceAll(quote -> step.done(desk, quote));
    }
    platform.stopService();
    platform.execute("ALTER ROLE " + platform.appRole() + " RESET log_statement");
    platform.startService();
    try (var lines = Files.lines(platform.postgresLog())) {
      return StatementLog.read(lines::iterator).stream()
          .collect(Collectors.groupingBy(RecordedCommand::type));
    }
  }

  private static Map<Step, Throughput> overHttp(QuoteDesk desk, Crew crew, int count)
      throws Exception {
    QuoteDesk.QuoteAt[] quotes = new QuoteDesk.QuoteAt[count];
    crew.finish(count, (_, piece) -> quotes[piece] = desk.create());
    Map<Step, Throughput> reached = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      reached.put(
          step, crew.finish(count, (_, piece) -> quotes[piece] = step.done(desk, quotes[piece])));
    }
    return reached;
  }

  private static Map<Step, Throughput> onTheFloor(
      QuotePlatform platform, Crew crew, Map<String, List<RecordedCommand>> recorded)
      throws Exception {
    List<Replay> connections = new ArrayList<>();
    try {
      for (int hand = 0; hand < crew.hands(); hand++) {
        connections.add(
            new Replay(
                platform.cluster().jdbcUrl(COPY), platform.appRole(), platform.appPassword()));
      }
      Map<Step, Throughput> reached = new EnumMap<>(Step.class);
      for (Step step : Step.values()) {
        List<RecordedCommand> commands = recorded.getOrDefault(step.type, List.of());
        if (commands.size() != QUOTES) {
          throw new IllegalStateException(
              "%d of %d %s were recorded".formatted(commands.size(), QUOTES, step.type));
        }
        reached.put(
            step,
            crew.finish(QUOTES, (hand, piece) -> connections.get(hand).send(commands.get(piece))));
      }
      return reached;
    } finally {
      for (Replay connection : connections) {
        connection.close();
      }
    }
  }

  private static Throughput total(Map<Step, Throughput> reached) {
    return reached.entrySet().stream()
        .filter(entry -> entry.getKey().counts)
        .map(Map.Entry::getValue)
        .reduce(Throughput::and)
        .orElseThrow();
  }

  /** What is done with every quote, in this order. */
  private enum Step {
    CONFIGURE("configure", "configureQuote", true),
    PRICE("price", "priceQuote", true),
    VALIDATE("validate", "validateQuote", false),
    SUBMIT("submit", "submitQuote", false),
    DOCUMENT("document", "generateDocument", false),
    ACCEPT("accept", "acceptQuote", true);

    private final String path;
    private final String type;
    private final boolean counts;

    Step(String path, String type, boolean counts) {
      this.path = path;
      this.type = type;
      this.counts = counts;
    }

    QuoteDesk.QuoteAt done(QuoteDesk desk, QuoteDesk.QuoteAt quote) {
      return switch (this) {
        case CONFIGURE -> desk.then(quote, path, BenchCatalog.configuration(LINES));
        case ACCEPT -> desk.accept(quote);
        case PRICE, VALIDATE, SUBMIT, DOCUMENT -> desk.then(quote, path, "{}");
      };
    }
  }
}
