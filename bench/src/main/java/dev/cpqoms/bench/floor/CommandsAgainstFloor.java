package dev.cpqoms.bench.floor;

import dev.cpqoms.bench.QuoteBenchmark;
import dev.cpqoms.bench.figures.Report;
import dev.cpqoms.bench.figures.Throughput;
import dev.cpqoms.bench.figures.WarmUp;
import dev.cpqoms.bench.platform.BenchCatalog;
import dev.cpqoms.bench.platform.QuoteDesk;
import dev.cpqoms.bench.platform.QuotePlatform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Commands over HTTP against the statements that they send to PostgreSQL. The statements are not
 * written down here: PostgreSQL logs them while the service does the commands once, and they are
 * sent again, to a copy of the database as it was before, by as many connections as there were
 * clients.
 *
 * <p>Both take turns, step by step, so that a neighbour on the machine disturbs both alike. The
 * first rounds warm the connections of both and are not counted; before them the service is warmed
 * up until its compiler rests, because what is compiled once is not what a command costs.
 */
public final class CommandsAgainstFloor implements QuoteBenchmark {
  private static final int WARM_UP_ROUNDS = 4;
  private static final int ROUNDS = 6;
  private static final int QUOTES_A_ROUND = 100;
  private static final int WARM_UP_LAP = 500;
  private static final int WARM_UP_LAPS = 20;
  private static final int CLIENTS = 8;
  private static final int OFFERINGS = 60;

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
    Crew crew = new Crew(CLIENTS);
    WarmUp warmUp = new WarmUp(platform.compilers(), WARM_UP_LAPS).finish(() -> lap(desk, crew));
    int recorded = (WARM_UP_ROUNDS + ROUNDS) * QUOTES_A_ROUND;
    try (Floor floor = Floor.record(platform, desk, recorded, CLIENTS)) {
      for (int round = 0; round < WARM_UP_ROUNDS; round++) {
        inTurns(desk, floor, crew, round);
      }
      Report report = new Report(name()).line(warmUp.words());
      List<Map<Step, Pair>> rounds = new ArrayList<>();
      double compiling =
          warmUp.share(
              () -> {
                for (int round = WARM_UP_ROUNDS; round < WARM_UP_ROUNDS + ROUNDS; round++) {
                  rounds.add(inTurns(desk, floor, crew, round));
                }
              });
      report.line("measured: " + WarmUp.words(compiling) + " of a processor");
      return told(report, floor, rounds);
    }
  }

  private static void lap(QuoteDesk desk, Crew crew)
      throws InterruptedException, ExecutionException {
    QuoteDesk.QuoteAt[] quotes = drafts(desk, crew, WARM_UP_LAP);
    for (Step step : Step.values()) {
      crew.finish(WARM_UP_LAP, (_, piece) -> quotes[piece] = step.done(desk, quotes[piece]));
    }
  }

  private static Map<Step, Pair> inTurns(QuoteDesk desk, Floor floor, Crew crew, int round)
      throws InterruptedException, ExecutionException {
    int count = QUOTES_A_ROUND;
    QuoteDesk.QuoteAt[] quotes = drafts(desk, crew, count);
    Map<Step, Pair> reached = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      Throughput http =
          crew.finish(count, (_, piece) -> quotes[piece] = step.done(desk, quotes[piece]));
      reached.put(step, new Pair(http, floor.send(step, crew, round * count, count)));
    }
    return reached;
  }

  private static QuoteDesk.QuoteAt[] drafts(QuoteDesk desk, Crew crew, int count)
      throws InterruptedException, ExecutionException {
    QuoteDesk.QuoteAt[] quotes = new QuoteDesk.QuoteAt[count];
    crew.finish(count, (_, piece) -> quotes[piece] = desk.create());
    return quotes;
  }

  private static Report told(Report report, Floor floor, List<Map<Step, Pair>> rounds) {
    for (Step step : Step.values()) {
      Pair pair = sum(rounds, List.of(step));
      report.line(
          "%-9s HTTP %7.0f/s   floor %7.0f/s   %.2f   %s%s"
              .formatted(
                  step.path(),
                  pair.http.perSecond(),
                  pair.floor.perSecond(),
                  pair.ratio(),
                  floor.words(step),
                  step.counts() ? "" : "   (not in the goal)"));
    }
    List<Step> goal = Arrays.stream(Step.values()).filter(Step::counts).toList();
    double[] sorted =
        rounds.stream().mapToDouble(round -> sum(List.of(round), goal).ratio()).sorted().toArray();
    return report
        .ratio("configure+price+accept, HTTP to floor", sum(rounds, goal).ratio())
        .ratio("the same, lowest of " + ROUNDS + " rounds", sorted[0])
        .ratio("the same, highest of " + ROUNDS + " rounds", sorted[ROUNDS - 1]);
  }

  private static Pair sum(List<Map<Step, Pair>> rounds, List<Step> steps) {
    return rounds.stream()
        .flatMap(round -> round.entrySet().stream())
        .filter(entry -> steps.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .reduce(Pair::and)
        .orElseThrow();
  }

  /** The same commands both ways. */
  private record Pair(Throughput http, Throughput floor) {
    Pair and(Pair next) {
      return new Pair(http.and(next.http), floor.and(next.floor));
    }

    double ratio() {
      return http.of(floor);
    }
  }
}
