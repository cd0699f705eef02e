package dev.cpqoms.sandbox.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs steps as early as what they wait for allows; reports every failure, not only the first. */
final class StepRun {

  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  /** How one step is carried out; the answer is a word for the screen. */
  @FunctionalInterface
  interface Carrier {
    String carryOut(Step step) throws IOException;
  }

  private final Carrier carrier;
  private final Progress progress;
  private final List<String> failures = new ArrayList<>();
  private final Set<String> atWork = new ConcurrentSkipListSet<>();

  StepRun(Carrier carrier, Progress progress) {
    this.carrier = carrier;
    this.progress = progress;
  }

  void run(List<Step> steps) {
    Map<String, CompletableFuture<Void>> running = new LinkedHashMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Step step : steps) {
        CompletableFuture<?>[] before =
            step.after().stream().map(running::get).toArray(CompletableFuture<?>[]::new);
        running.put(
            step.name(),
            CompletableFuture.allOf(before).thenRunAsync(() -> carryOut(step), threads));
      }
      awaitAll(running);
    }
    synchronized (failures) {
      if (!failures.isEmpty()) {
        throw new SandboxRefusal(String.join("\n\n", failures));
      }
    }
  }

  private void carryOut(Step step) {
    long start = System.nanoTime();
    atWork.add(step.name());
    try {
      String detail = carrier.carryOut(step);
      progress.done(step.name(), Duration.ofNanos(System.nanoTime() - start), detail);
    } catch (IOException | RuntimeException failure) {
      synchronized (failures) {
        failures.add(step.name() + ": " + reason(failure));
      }
      throw new CompletionException(failure);
    } finally {
      atWork.remove(step.name());
    }
  }

  private void awaitAll(Map<String, CompletableFuture<Void>> running) {
    CompletableFuture<Void> all =
        CompletableFuture.allOf(running.values().toArray(CompletableFuture<?>[]::new));
    while (!all.isDone()) {
      try {
        all.get(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillAtWork) {
        progress.waiting(List.copyOf(atWork));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new SandboxRefusal("Interrupted");
      } catch (ExecutionException reportedByTheStep) {
        return;
      }
    }
  }

  private static String reason(Exception failure) {
    Throwable cause = failure.getCause();
    return failure.getMessage() + (cause == null ? "" : " (" + cause.getMessage() + ")");
  }
}
