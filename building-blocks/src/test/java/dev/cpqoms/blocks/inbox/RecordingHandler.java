package dev.cpqoms.blocks.inbox;

import dev.cpqoms.blocks.database.Transaction;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Writes one effect per event, and fails where a test tells it to. */
final class RecordingHandler implements EventHandler {

  private final Map<UUID, Supplier<RuntimeException>> faults = new ConcurrentHashMap<>();
  private final Map<UUID, AtomicInteger> attempts = new ConcurrentHashMap<>();

  @Override
  public Set<String> eventTypes() {
    return Set.of(TestEvent.TYPE);
  }

  @Override
  public void handle(Transaction tx, EventEnvelope event) {
    attempts.computeIfAbsent(event.eventId(), id -> new AtomicInteger()).incrementAndGet();
    tx.mapper(EffectMapper.class)
        .add(tx.tenant().value(), event.aggregateId(), event.aggregateVersion());
    Supplier<RuntimeException> fault = faults.get(event.eventId());
    if (fault != null) {
      throw fault.get();
    }
  }

  /** From now on the event fails, after its effect was written. */
  RecordingHandler failing(TestEvent event, Supplier<RuntimeException> fault) {
    faults.put(event.eventId(), fault);
    return this;
  }

  void healed(TestEvent event) {
    faults.remove(event.eventId());
  }

  int attempts(TestEvent event) {
    AtomicInteger count = attempts.get(event.eventId());
    return count == null ? 0 : count.get();
  }
}
