package dev.cpqoms.drills;

import dev.cpqoms.sandbox.journey.Journey;
import dev.cpqoms.sandbox.journey.JourneyStep;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Several journeys at the same time. */
final class Walks {

  private Walks() {}

  /** Up to the acceptance: from then on the platform is at work by itself. */
  static void accept(List<Journey> journeys) {
    together(
        journeys,
        journey -> {
          for (JourneyStep step : JourneyStep.values()) {
            if (step != JourneyStep.FULFILL) {
              journey.perform(step);
            }
          }
        });
  }

  /** Returns when every order is completed. */
  static void fulfill(List<Journey> journeys) {
    together(journeys, journey -> journey.perform(JourneyStep.FULFILL));
  }

  private static void together(List<Journey> journeys, Consumer<Journey> way) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<? extends Future<?>> walks =
          journeys.stream().map(journey -> threads.submit(() -> way.accept(journey))).toList();
      for (Future<?> walk : walks) {
        walk.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError("a journey did not come to its end", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
