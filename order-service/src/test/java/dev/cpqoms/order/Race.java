package dev.cpqoms.order;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What is done at the same moment, each from a thread of its own. */
final class Race {
  private Race() {}

  /** What each of them got, in their order. */
  static <T> List<T> of(List<Callable<T>> commands)
      throws InterruptedException, ExecutionException {
    CyclicBarrier together = new CyclicBarrier(commands.size());
    List<T> replies = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(commands.size())) {
      List<Future<T>> asked = new ArrayList<>();
      for (Callable<T> command : commands) {
        asked.add(
            threads.submit(
                () -> {
                  together.await();
                  return command.call();
                }));
      }
      for (Future<T> reply : asked) {
        replies.add(reply.get());
      }
    }
    return replies;
  }

  static List<Reply> of(Callable<Reply> first, Callable<Reply> second)
      throws InterruptedException, ExecutionException {
    return of(List.of(first, second));
  }
}
