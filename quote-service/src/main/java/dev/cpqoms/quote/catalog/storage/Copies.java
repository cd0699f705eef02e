package dev.cpqoms.quote.catalog.storage;

import java.util.Collection;
import java.util.Map;

/** Copies of what PostgreSQL says, by key. A copy may be missing at any time. */
public interface Copies extends AutoCloseable {

  /** What is there of these keys, without delay: whoever is slow or away has nothing. */
  Map<CopyKey, String> find(Collection<CopyKey> keys);

  /** Keeps copies for a while, if that is possible; does not wait for it. */
  void keep(Map<CopyKey, String> copies);

  /**
   * Keeps a copy unless there is a later one.
   *
   * @param sequence rises with every change of what is copied
   */
  void keepLatest(CopyKey key, long sequence, String copy);

  @Override
  void close();
}
