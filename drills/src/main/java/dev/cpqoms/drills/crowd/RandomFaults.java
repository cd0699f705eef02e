package dev.cpqoms.drills.crowd;

import dev.cpqoms.drills.platform.Fault;
import java.util.ArrayList;
import java.util.List;

/** Every way in which a partner can fail, each as likely as the others. */
final class RandomFaults {

  private static final List<String> PARTNERS =
      List.of("inventory", "provisioning", "billing", "notification");

  private static final List<String> OF_EVERY_PARTNER =
      List.of(
          "TIMEOUT_AFTER_EFFECT",
          "TIMEOUT_BEFORE_EFFECT",
          "ERROR_500",
          "ERROR_500_AFTER_EFFECT",
          "RESET",
          "RESET_AFTER_EFFECT",
          "GARBAGE",
          "SLOW_DRIP",
          "THROTTLE_429",
          "REFUSE_422");

  private static final List<String> OF_CALLBACKS =
      List.of(
          "LOSE_CALLBACK",
          "DUPLICATE_CALLBACK",
          "DELAY_CALLBACK",
          "EARLY_CALLBACK",
          "FORGE_CALLBACK",
          "MISADDRESS_CALLBACK",
          "REFUSE_IN_CALLBACK");

  private RandomFaults() {}

  /**
   * @param share of the calls that shall be spoilt, for example 0.1
   */
  static List<Fault> of(double share, long seed) {
    List<Fault> faults = new ArrayList<>();
    for (String partner : PARTNERS) {
      List<String> kinds = kinds(partner);
      for (String kind : kinds) {
        long own = seed * 31 + faults.size();
        faults.add(Fault.sometimes(partner, kind, share / kinds.size(), own));
      }
    }
    return faults;
  }

  private static List<String> kinds(String partner) {
    List<String> kinds = new ArrayList<>(OF_EVERY_PARTNER);
    if (partner.equals("provisioning")) {
      kinds.addAll(OF_CALLBACKS);
    }
    return kinds;
  }
}
