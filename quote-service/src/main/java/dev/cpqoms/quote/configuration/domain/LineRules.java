package dev.cpqoms.quote.configuration.domain;

import dev.cpqoms.quote.catalog.domain.Offering;
import dev.cpqoms.quote.catalog.domain.OfferingOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each line must be by itself. */
final class LineRules {
  private LineRules() {}

  static List<Conflict> ownNames(Configuration configuration) {
    Set<String> seen = new HashSet<>();
    return configuration.lines().stream()
        .filter(line -> !seen.add(line.itemId()))
        .map(
            line ->
                Conflict.of(
                    Conflict.Kind.ITEM_ID_TWICE,
                    "two lines are called " + line.itemId() + "; rename one",
                    line,
                    Map.of("itemId", line.itemId()),
                    Resolution.rename(line)))
        .toList();
  }

  static List<Conflict> knownOfferings(Configuration configuration) {
    return configuration.lines().stream()
        .filter(line -> configuration.offering(line).isEmpty())
        .map(
            line ->
                Conflict.of(
                    Conflict.Kind.OFFERING_UNKNOWN,
                    line.name() + " is not in the catalog version of the quote; remove it",
                    line,
                    Map.of("offeringId", line.offeringId()),
                    Resolution.remove(line)))
        .toList();
  }

  static List<Conflict> allowedOptions(Configuration configuration) {
    List<Conflict> conflicts = new ArrayList<>();
    for (RequestedLine line : configuration.lines()) {
      Optional<Offering> offering = configuration.offering(line);
      if (offering.isPresent()) {
        line.options()
            .forEach(
                (optionId, value) ->
                    notAllowed(line, offering.get(), optionId, value).ifPresent(conflicts::add));
      }
    }
    return conflicts;
  }

  static List<Conflict> requiredOptions(Configuration configuration) {
    List<Conflict> conflicts = new ArrayList<>();
    for (RequestedLine line : configuration.lines()) {
      configuration.offering(line).map(Offering::options).orElse(List.of()).stream()
          .filter(option -> option.required() && !line.options().containsKey(option.optionId()))
          .map(option -> missing(line, option))
          .forEach(conflicts::add);
    }
    return conflicts;
  }

  private static Conflict missing(RequestedLine line, OfferingOption option) {
    return Conflict.of(
        Conflict.Kind.OPTION_MISSING,
        "%s needs a value for option %s: choose one of %s"
            .formatted(line.name(), option.optionId(), String.join(", ", option.allowedValues())),
        line,
        Map.of(),
        Resolution.choose(line, option.optionId(), option.allowedValues()));
  }

  private static Optional<Conflict> notAllowed(
      RequestedLine line, Offering offering, String optionId, String value) {
    Map<String, String> offending = Map.of(optionId, value);
    Optional<OfferingOption> option = offering.option(optionId);
    if (option.isEmpty()) {
      return Optional.of(
          Conflict.of(
              Conflict.Kind.OPTION_UNKNOWN,
              line.name() + " has no option " + optionId + "; leave it out",
              line,
              offending,
              Resolution.clear(line, optionId)));
    }
    List<String> allowed = option.get().allowedValues();
    if (allowed.contains(value)) {
      return Optional.empty();
    }
    return Optional.of(
        Conflict.of(
            Conflict.Kind.VALUE_NOT_ALLOWED,
            "%s has no value %s for option %s: choose one of %s"
                .formatted(line.name(), value, optionId, String.join(", ", allowed)),
            line,
            offending,
            Resolution.choose(line, optionId, allowed)));
  }
}
