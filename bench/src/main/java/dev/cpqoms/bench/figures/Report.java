package dev.cpqoms.bench.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What one run has found: lines for people, ratios for whoever compares runs. */
public final class Report {
  private final String name;
  private final MachineLoad before = MachineLoad.now();
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Double> ratios = new LinkedHashMap<>();

  public Report(String name) {
    this.name = name;
  }

  public Report line(String words) {
    lines.add(words);
    return this;
  }

  public Report ratio(String what, double value) {
    ratios.put(what, value);
    lines.add(String.format(Locale.ROOT, "%-62s %6.2f", what, value));
    return this;
  }

  public Map<String, Double> ratios() {
    return Map.copyOf(ratios);
  }

  public String words() {
    return name
        + "\n  before: "
        + before.words()
        + "\n  after:  "
        + MachineLoad.now().words()
        + "\n  "
        + String.join("\n  ", lines)
        + "\n";
  }
}
