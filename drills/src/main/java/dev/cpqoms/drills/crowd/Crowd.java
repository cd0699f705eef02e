package dev.cpqoms.drills.crowd;

import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.platform.PartnerFaults;
import dev.cpqoms.sandbox.journey.Journey;
import dev.cpqoms.sandbox.journey.JourneyListener;
import dev.cpqoms.sandbox.journey.JourneyStep;
import dev.cpqoms.sandbox.journey.Story;
import dev.cpqoms.sandbox.process.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many orders at once while one call to a partner in ten goes wrong, at random under a seed. */
public final class Crowd {

  private static final double SHARE_OF_FAULTS = 0.1;
  private static final int BUYERS = 8;
  private static final JourneyListener QUIET = (step, took, outcome) -> {};

  private final DrillPlatform platform;
  private final long seed;

  public Crowd(DrillPlatform platform, long seed) {
    this.platform = platform;
    this.seed = seed;
  }

  /**
   * Accepts the quotes and waits until every order has come to an end that somebody knows.
   *
   * @throws IllegalStateException when some have not within the limit
   */
  public Ending run(int orders, Duration limit) {
    PartnerFaults partners = platform.partners();
    RandomFaults.of(SHARE_OF_FAULTS, seed).forEach(partners::script);
    try {
      long start = System.nanoTime();
      Set<UUID> quotes = accept(orders);
      Endings endings = new Endings(platform.evidence(), quotes);
      boolean all = Waiting.until(limit, Duration.ofSeconds(1), endings::all);
      Map<String, Long> states = endings.states();
      if (!all) {
        throw new IllegalStateException(
            "seed " + seed + ": not every order has ended within " + limit + ": " + states);
      }
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      return new Ending(seed, partners.spoilt(), states, took);
    } finally {
      partners.clear();
    }
  }

  private Set<UUID> accept(int orders) {
    Set<UUID> quotes = new HashSet<>();
    try (ExecutorService buyers = Executors.newFixedThreadPool(BUYERS)) {
      List<Future<String>> bought = new ArrayList<>();
      for (int i = 0; i < orders; i++) {
        String tenant = Story.TENANTS.get(i % Story.TENANTS.size());
        bought.add(buyers.submit(() -> buy(tenant)));
      }
      for (Future<String> quote : bought) {
        quotes.add(UUID.fromString(quote.get()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a quote could not be accepted", e.getCause());
    }
    return quotes;
  }

  private String buy(String tenant) {
    Journey journey = platform.journey(tenant, QUIET);
    for (JourneyStep step : JourneyStep.values()) {
      if (step != JourneyStep.FULFILL) {
        journey.perform(step);
      }
    }
    return journey.quote().quoteId();
  }

  /**
   * How the orders of a crowd ended.
   *
   * @param spoilt how many calls to partners went wrong
   */
  public record Ending(long seed, long spoilt, Map<String, Long> states, Duration took) {

    public Ending {
      states = Map.copyOf(states);
    }

    public long orders() {
      return states.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
      return "seed %d: %d orders with %d spoilt calls in %d s: %s"
          .formatted(seed, orders(), spoilt, took.toSeconds(), new TreeMap<>(states));
    }
  }
}
