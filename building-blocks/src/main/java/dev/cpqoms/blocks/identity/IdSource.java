package dev.cpqoms.blocks.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Where new identities come from; tests bring their own. */
@FunctionalInterface
public interface IdSource {

  UUID next();

  /** UUIDv7: sortable by creation time, which keeps index pages dense. */
  static IdSource timeOrdered() {
    return UuidCreator::getTimeOrderedEpoch;
  }
}
