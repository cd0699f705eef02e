package dev.cpqoms.drills.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a partner shall misbehave, in the words of the partner API.
 *
 * @param partner inventory, provisioning, billing or notification
 * @param kind for example {@code TIMEOUT_AFTER_EFFECT}
 * @param times how many calls it spoils
 * @param operation spoils only calls that ask for this; any when null
 * @param chance how likely it spoils a call; every one of them when null
 * @param seed makes the chance repeatable
 */
public record Fault(
    String partner,
    String kind,
    int times,
    @Nullable String tenant,
    @Nullable String operation,
    @Nullable Duration delay,
    @Nullable Double chance,
    @Nullable Long seed) {

  static final int WITHOUT_END = 1_000_000;

  /** Spoils the next call. */
  public static Fault next(String partner, String kind) {
    return new Fault(partner, kind, 1, null, null, null, null, null);
  }

  /** Spoils one call in so many, for as long as it is in force. */
  public static Fault sometimes(String partner, String kind, double chance, long seed) {
    return new Fault(partner, kind, WITHOUT_END, null, null, null, chance, seed);
  }

  public Fault of(String onlyTenant) {
    return new Fault(partner, kind, times, onlyTenant, operation, delay, chance, seed);
  }

  public Fault at(String onlyOperation) {
    return new Fault(partner, kind, times, tenant, onlyOperation, delay, chance, seed);
  }

  public Fault times(int calls) {
    return new Fault(partner, kind, calls, tenant, operation, delay, chance, seed);
  }

  public Fault after(Duration pause) {
    return new Fault(partner, kind, times, tenant, operation, pause, chance, seed);
  }

  ObjectNode script() {
    ObjectNode script =
        JsonNodeFactory.instance
            .objectNode()
            .put("partner", partner)
            .put("kind", kind)
            .put("times", times);
    if (tenant != null) {
      script.withObject("match").put("tenantId", tenant);
    }
    if (operation != null) {
      script.withObject("match").put("operation", operation);
    }
    if (delay != null) {
      script.put("delay", delay.toString());
    }
    if (chance != null) {
      script.put("probability", chance).put("seed", seed);
    }
    return script;
  }
}
