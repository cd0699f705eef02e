package dev.cpqoms.order.plan.domain;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;

/** The work that somebody can do: what each type brings about, and what brings it down again. */
final class Work {

  /** What can be done, and what undoes it; empty when nothing does. */
  private static final Map<String, String> DONE_AND_UNDONE =
      Map.of(
          "RESERVE_INVENTORY", "RELEASE_INVENTORY",
          "SHIP_HARDWARE", "",
          "PROVISION_SERVICE", "DEPROVISION_SERVICE",
          "ACTIVATE_BILLING", "REVERSE_BILLING",
          "NOTIFY_CUSTOMER", "");

  private static final Map<String, String> ENDED_BY =
      DONE_AND_UNDONE.entrySet().stream()
          .filter(work -> !work.getValue().isEmpty())
          .collect(toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  private Work() {}

  static boolean isKnown(String taskType) {
    return DONE_AND_UNDONE.containsKey(taskType) || endsSomething(taskType);
  }

  static boolean isUndoneBy(String taskType, String inverse) {
    return inverse.equals(DONE_AND_UNDONE.get(taskType));
  }

  /** Whether it brings down what other work has built. */
  static boolean endsSomething(String taskType) {
    return ENDED_BY.containsKey(taskType);
  }

  /** The type of work whose effect it brings down. */
  static Optional<String> ends(String taskType) {
    return Optional.ofNullable(ENDED_BY.get(taskType));
  }
}
