package dev.cpqoms.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets several callers do something at the same moment, on threads of their own. */
public final class Race {
  private Race() {}

  /** What each of them got, in the order of their numbers. */
  public static <T> List<T> of(int callers, IntFunction<Callable<T>> call) {
    CyclicBarrier together = new CyclicBarrier(callers);
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        Callable<T> one = call.apply(i);
        running.add(
            threads.submit(
                () -> {
                  together.await();
                  return one.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> result : running) {
        results.add(result.get());
      }
      return results;
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /** What both sides got. */
  @SafeVarargs
  public static <T> List<T> between(Callable<T>... sides) {
    return of(sides.length, i -> sides[i]);
  }
}
