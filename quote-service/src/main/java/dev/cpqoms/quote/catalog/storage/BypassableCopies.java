package dev.cpqoms.quote.catalog.storage;

import java.util.Collection;
import java.util.Map;

/** Copies that are there for the tenants for whom the bypass is not engaged. */
public final class BypassableCopies implements Copies {
  private final Copies copies;
  private final CacheBypass bypass;

  public BypassableCopies(Copies copies, CacheBypass bypass) {
    this.copies = copies;
    this.bypass = bypass;
  }

  @Override
  public Map<CopyKey, String> find(Collection<CopyKey> keys) {
    return keys.stream().anyMatch(this::isBypassed) ? Map.of() : copies.find(keys);
  }

  @Override
  public void keep(Map<CopyKey, String> kept) {
    if (kept.keySet().stream().noneMatch(this::isBypassed)) {
      copies.keep(kept);
    }
  }

  /** Not bypassed: when the switch is released again, nobody must find what was true before. */
  @Override
  public void keepLatest(CopyKey key, long sequence, String copy) {
    copies.keepLatest(key, sequence, copy);
  }

  @Override
  public void close() {
    copies.close();
  }

  private boolean isBypassed(CopyKey key) {
    return bypass.isEngagedFor(key.tenant());
  }
}
