package dev.cpqoms.quote.configuration.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.decision.Rejection;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.catalog.domain.Assortment;
import dev.cpqoms.quote.catalog.domain.Offering;
import dev.cpqoms.quote.catalog.domain.OfferingOption;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Wished lines in the light of a catalog version: either they hold together, or it says why not,
 * the same whatever the order of the lines.
 */
public record Configuration(List<RequestedLine> lines, Assortment assortment) {
  private static final int MOST_CONFLICTS = 500;
  private static final List<ConfigurationRule> RULES =
      List.of(
          LineRules::ownNames,
          LineRules::knownOfferings,
          LineRules::allowedOptions,
          LineRules::requiredOptions,
          CatalogRules::requirements,
          CatalogRules::exclusions,
          CatalogRules::optionValues,
          BundleRules::components);

  /** The wish with the defaults of options filled in. */
  public static Configuration of(List<RequestedLine> wished, Assortment assortment) {
    List<RequestedLine> complete =
        wished.stream().map(line -> withDefaults(line, assortment)).toList();
    return new Configuration(complete, assortment);
  }

  /** The lines as they go on the quote, or every conflict at once. */
  public Decision<List<QuoteLine>> check() {
    Configuration inOrder =
        new Configuration(
            lines.stream().sorted(Comparator.comparing(RequestedLine::itemId)).toList(),
            assortment);
    List<Problem.Item> conflicts =
        RULES.stream()
            .flatMap(
                rule ->
                    rule.conflicts(inOrder).stream()
                        .sorted(Comparator.comparing(Conflict::sortKey)))
            .map(Conflict::item)
            .toList();
    if (conflicts.isEmpty()) {
      return Decision.yes(lines.stream().map(this::quoteLine).toList());
    }
    String detail =
        conflicts.size() == 1 ? "1 rule is broken." : conflicts.size() + " rules are broken.";
    return Decision.no(
        new Rejection(
            QuoteError.CONFIGURATION_CONFLICT,
            detail,
            conflicts.subList(0, Math.min(conflicts.size(), MOST_CONFLICTS))));
  }

  List<RequestedLine> linesOf(String offeringId) {
    return lines.stream().filter(line -> line.offeringId().equals(offeringId)).toList();
  }

  Optional<Offering> offering(RequestedLine line) {
    return assortment.offering(line.offeringId());
  }

  private QuoteLine quoteLine(RequestedLine line) {
    Offering offering = offering(line).orElseThrow();
    return new QuoteLine(
        line.itemId(),
        new QuoteLine.Product(offering.offeringId(), offering.name(), offering.type()),
        line.quantity(),
        line.options(),
        line.discount());
  }

  private static RequestedLine withDefaults(RequestedLine line, Assortment assortment) {
    SortedMap<String, String> chosen = new TreeMap<>(line.options());
    assortment
        .offering(line.offeringId())
        .ifPresent(offering -> offering.options().forEach(option -> fill(chosen, option)));
    return line.choosing(chosen);
  }

  private static void fill(SortedMap<String, String> chosen, OfferingOption option) {
    String value = option.defaultValue();
    if (value != null) {
      chosen.putIfAbsent(option.optionId(), value);
    }
  }
}
