package dev.cpqoms.externalsystems.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.cpqoms.blocks.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The partners' memory. Whatever it has told anybody is on disk: an answer, also to a question, is
 * given only after the file was forced. One effect per key, whoever asks how often.
 */
public final class EffectLedger implements AutoCloseable {

  private final Journal journal;
  private final Map<EffectKey, Effect> effects = new LinkedHashMap<>();
  private final Map<EffectKey, Integer> requests = new HashMap<>();
  private final Set<EffectKey> delivered = new LinkedHashSet<>();

  private EffectLedger(Journal journal) {
    this.journal = journal;
  }

  /**
   * Reads what earlier processes recorded; a malformed line before the last one stops the start.
   */
  public static EffectLedger open(Path file) throws IOException {
    Journal journal = Journal.open(file);
    EffectLedger ledger = new EffectLedger(journal);
    int number = 0;
    for (String line : journal.lines()) {
      number++;
      try {
        ledger.apply(Json.mapper().readValue(line, LedgerEntry.class));
      } catch (JsonProcessingException e) {
        journal.close();
        throw new IOException("line " + number + " of " + file + " is not a ledger entry", e);
      }
    }
    return ledger;
  }

  /** Records the draft unless its key is known already. */
  public Recording record(Effect draft) {
    Recording recording;
    synchronized (this) {
      Effect known = effects.get(draft.key());
      if (known == null) {
        recording = recordFirst(draft);
      } else if (known.asked().equals(draft.asked())) {
        write(new LedgerEntry.Repeated(draft.key()));
        recording = new Recording.Repeat(known);
      } else {
        recording = new Recording.Clash(known);
      }
    }
    journal.force();
    return recording;
  }

  private Recording recordFirst(Effect draft) {
    Optional<Recording> objection = new WorkInHand(effects.values()).objectionTo(draft);
    if (objection.isPresent()) {
      return objection.get();
    }
    write(new LedgerEntry.Recorded(draft));
    return new Recording.First(draft);
  }

  /** What is known about a key. */
  public Optional<Effect> find(EffectKey key) {
    Optional<Effect> found;
    synchronized (this) {
      found = Optional.ofNullable(effects.get(key));
    }
    journal.force();
    return found;
  }

  /**
   * The end of an accepted operation; harmless when it has ended already.
   *
   * @return the operation as it has ended, perhaps otherwise: it may have been cancelled
   */
  public Effect settle(EffectKey key, EffectStatus outcome) {
    Effect ended;
    synchronized (this) {
      if (known(key).status() == EffectStatus.ACCEPTED) {
        write(new LedgerEntry.Settled(key, outcome));
      }
      ended = known(key);
    }
    journal.force();
    return ended;
  }

  private Effect known(EffectKey key) {
    return Objects.requireNonNull(effects.get(key), () -> "nothing was recorded for " + key);
  }

  /** The caller has answered the callback with 2xx: it is not sent again, also after a restart. */
  public void markDelivered(EffectKey key) {
    synchronized (this) {
      if (!delivered.contains(key)) {
        write(new LedgerEntry.Delivered(key));
      }
    }
    journal.force();
  }

  /** Accepted operations whose end the caller has not taken note of, oldest first. */
  public List<Effect> unreported() {
    synchronized (this) {
      return effects.values().stream()
          .filter(effect -> effect.callback() != null && !delivered.contains(effect.key()))
          .toList();
    }
  }

  /** The effects of one tenant, or of all when none is named; refusals have no effect. */
  public List<LedgerLine> lines(Optional<String> tenantId) {
    List<LedgerLine> lines;
    synchronized (this) {
      lines =
          new WorkInHand(effects.values())
              .standing()
              .filter(
                  effect -> tenantId.isEmpty() || effect.key().tenantId().equals(tenantId.get()))
              .map(effect -> LedgerLine.of(effect, requests.getOrDefault(effect.key(), 1)))
              .toList();
    }
    journal.force();
    return lines;
  }

  /** False once the file has failed: nothing can be recorded until a restart. */
  public boolean isSound() {
    return journal.isSound();
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }

  private void write(LedgerEntry entry) {
    journal.append(line(entry));
    apply(entry);
  }

  private static String line(LedgerEntry entry) {
    try {
      return Json.mapper().writerFor(LedgerEntry.class).writeValueAsString(entry);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a ledger entry is always JSON", e);
    }
  }

  private void apply(LedgerEntry entry) {
    switch (entry) {
      case LedgerEntry.Recorded(Effect effect) -> {
        effects.put(effect.key(), effect);
        requests.put(effect.key(), 1);
        // One line for both, so that a kill cannot leave work beside its cancellation.
        effects.replaceAll((key, work) -> work.isCancelledBy(effect) ? work.cancelled() : work);
      }
      case LedgerEntry.Repeated(EffectKey key) -> requests.merge(key, 1, Integer::sum);
      case LedgerEntry.Settled(EffectKey key, EffectStatus outcome) ->
          effects.computeIfPresent(key, (k, effect) -> effect.settledAs(outcome));
      case LedgerEntry.Delivered(EffectKey key) -> delivered.add(key);
    }
  }
}
