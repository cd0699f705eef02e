package dev.cpqoms.bench.floor;

import dev.cpqoms.bench.figures.Throughput;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** So many hands that take one piece of work after the other until nothing is left. */
final class Crew {
  private final int hands;

  Crew(int hands) {
    this.hands = hands;
  }

  int hands() {
    return hands;
  }

  /** Does every piece once; the consumer learns which hand (from 0) does which piece. */
  Throughput finish(int pieces, BiConsumer<Integer, Integer> work)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    List<Callable<Boolean>> shifts = new ArrayList<>();
    for (int hand = 0; hand < hands; hand++) {
      int mine = hand;
      shifts.add(
          () -> {
            for (int piece = next.getAndIncrement();
                piece < pieces;
                piece = next.getAndIncrement()) {
              work.accept(mine, piece);
            }
            return true;
          });
    }
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(hands)) {
      for (Future<Boolean> shift : threads.invokeAll(shifts)) {
        shift.get();
      }
    }
    return new Throughput(pieces, System.nanoTime() - begun);
  }
}
