package dev.cpqoms.quote.configuration.domain;

import dev.cpqoms.quote.catalog.domain.Offering;
import dev.cpqoms.quote.catalog.domain.OfferingOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What each line must be by itself. */
final class LineRules {

  private LineRules() {}

  static List<Conflict> ownNames(Configuration configuration) {
    List<Conflict> conflicts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < configuration.lines().size(); i++) {
      String itemId = configuration.lines().get(i).itemId();
      if (!seen.add(itemId)) {
        conflicts.add(new Conflict("two lines are called " + itemId + "; rename one", i));
      }
    }
    return conflicts;
  }

  static List<Conflict> knownOfferings(Configuration configuration) {
    List<Conflict> conflicts = new ArrayList<>();
    for (int i = 0; i < configuration.lines().size(); i++) {
      if (offering(configuration, i).isEmpty()) {
        conflicts.add(
            new Conflict(
                configuration.name(i) + " is not in the catalog version of the quote; remove it",
                i));
      }
    }
    return conflicts;
  }

  static List<Conflict> allowedOptions(Configuration configuration) {
    List<Conflict> conflicts = new ArrayList<>();
    for (int i = 0; i < configuration.lines().size(); i++) {
      int line = i;
      offering(configuration, line)
          .ifPresent(
              offering ->
                  configuration
                      .lines()
                      .get(line)
                      .options()
                      .forEach(
                          (optionId, value) ->
                              notAllowed(offering, optionId, value)
                                  .ifPresent(
                                      why ->
                                          conflicts.add(
                                              new Conflict(
                                                  configuration.name(line) + why, line)))));
    }
    return conflicts;
  }

  static List<Conflict> requiredOptions(Configuration configuration) {
    List<Conflict> conflicts = new ArrayList<>();
    for (int i = 0; i < configuration.lines().size(); i++) {
      int line = i;
      Set<String> chosen = configuration.lines().get(line).options().keySet();
      offering(configuration, line).map(Offering::options).orElse(List.of()).stream()
          .filter(option -> option.required() && !chosen.contains(option.optionId()))
          .map(
              option ->
                  new Conflict(
                      "%s needs a value for option %s: choose one of %s"
                          .formatted(
                              configuration.name(line),
                              option.optionId(),
                              String.join(", ", option.allowedValues())),
                      line))
          .forEach(conflicts::add);
    }
    return conflicts;
  }

  private static Optional<Offering> offering(Configuration configuration, int line) {
    return configuration.assortment().offering(configuration.lines().get(line).offeringId());
  }

  private static Optional<String> notAllowed(Offering offering, String optionId, String value) {
    Optional<OfferingOption> option = offering.option(optionId);
    if (option.isEmpty()) {
      return Optional.of(" has no option " + optionId + "; leave it out");
    }
    List<String> allowed = option.get().allowedValues();
    return allowed.contains(value)
        ? Optional.empty()
        : Optional.of(
            " has no value %s for option %s: choose one of %s"
                .formatted(value, optionId, String.join(", ", allowed)));
  }
}
