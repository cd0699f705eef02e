package dev.cpqoms.quote.catalog.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every option has values to choose from, each once, and its default is one of them. */
final class SoundOptions {
  private final List<Finding> findings = new ArrayList<>();

  private SoundOptions() {}

  static List<Finding> findings(CatalogContent content) {
    SoundOptions check = new SoundOptions();
    for (int i = 0; i < content.offerings().size(); i++) {
      check.offering(content.offerings().get(i), "/offerings/" + i + "/options/");
    }
    return check.findings;
  }

  private void offering(Offering offering, String place) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < offering.options().size(); i++) {
      OfferingOption option = offering.options().get(i);
      String name = "option %s of %s".formatted(option.optionId(), offering.offeringId());
      if (!seen.add(option.optionId())) {
        findings.add(new Finding(name + " appears twice", place + i));
      }
      values(option, name, place + i);
    }
  }

  private void values(OfferingOption option, String name, String place) {
    List<String> values = option.allowedValues();
    if (values.isEmpty()) {
      findings.add(new Finding(name + " has no values", place + "/allowedValues"));
    }
    if (new HashSet<>(values).size() < values.size()) {
      findings.add(new Finding(name + " has a value twice", place + "/allowedValues"));
    }
    String value = option.defaultValue();
    if (value != null && !values.isEmpty() && !values.contains(value)) {
      findings.add(
          new Finding(
              "default %s of %s is not allowed".formatted(value, name), place + "/default"));
    }
  }
}
