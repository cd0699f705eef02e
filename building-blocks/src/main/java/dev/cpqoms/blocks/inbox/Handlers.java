package dev.cpqoms.blocks.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The handlers of one consumer by event type. */
final class Handlers {

  private final Map<String, EventHandler> byType = new HashMap<>();

  Handlers(List<EventHandler> handlers) {
    for (EventHandler handler : handlers) {
      for (String type : handler.eventTypes()) {
        if (byType.putIfAbsent(type, handler) != null) {
          throw new IllegalArgumentException("two handlers for " + type);
        }
      }
    }
  }

  @Nullable EventHandler forType(String eventType) {
    return byType.get(eventType);
  }
}
