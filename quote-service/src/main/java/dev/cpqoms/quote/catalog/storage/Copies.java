package dev.cpqoms.quote.catalog.storage;

import java.util.List;
import java.util.Map;

/** Copies of what never changes, by key. A copy may be missing at any time. */
public interface Copies extends AutoCloseable {

  /** What is there of these keys, without delay: whoever is slow or away has nothing. */
  Map<String, String> find(List<String> keys);

  /** Keeps copies for a while, if that is possible. */
  void keep(Map<String, String> copies);

  @Override
  void close();
}
