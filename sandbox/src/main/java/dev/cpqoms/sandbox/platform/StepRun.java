package dev.cpqoms.sandbox.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    try {
      String detail = carrier.carryOut(step);
      progress.done(step.name(), Duration.ofNanos(System.nanoTime() - start), detail);
    } catch (IOException | RuntimeException failure) {
      synchronized (failures) {
        failures.add(step.name() + ": " + reason(failure));
      }
      throw new CompletionException(failure);
    }
  }

  private void awaitAll(Map<String, CompletableFuture<Void>> running) {
    CompletableFuture<Void> all =
        CompletableFuture.allOf(running.values().toArray(CompletableFuture<?>[]::new));
    while (!all.isDone()) {
      try {
        all.get(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillAtWork) {
        progress.waiting(running.keySet().stream().filter(name -> !isDone(running, name)).toList());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new SandboxRefusal("Interrupted");
      } catch (ExecutionException reportedByTheStep) {
        return;
      }
    }
  }

  private static boolean isDone(Map<String, CompletableFuture<Void>> running, String name) {
    CompletableFuture<Void> step = running.get(name);
    return step == null || step.isDone();
  }

  private static String reason(Exception failure) {
    Throwable cause = failure.getCause();
    return failure.getMessage() + (cause == null ? "" : " (" + cause.getMessage() + ")");
  }
}
