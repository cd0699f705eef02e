package dev.cpqoms.quote.containment;

import dev.cpqoms.blocks.problem.Refusal;
import java.util.Arrays;

/** What can be stopped here; the check constraint of {@code containment_switch} names the same. */
public enum SwitchName {
  /** Accepted quotes do not go on to become orders. */
  CONVERSION,
  /** Nobody reads copies of the catalog: what may be wrong in Redis misleads nobody. */
  CACHE_BYPASS;

  /** Called by the host with the text of the path; what is no switch is unknown. */
  public static SwitchName fromString(String text) {
    return Arrays.stream(values())
        .filter(name -> name.name().equals(text))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("containment switch"));
  }
}
