package dev.cpqoms.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must be true of the error registry. */
final class ErrorRules {

  private static final Set<String> OWNERS =
      Set.of(ErrorRegistry.PLATFORM, "quote-service", "order-service", "workflow");

  private ErrorRules() {}

  static List<String> violations(ErrorRegistry registry) {
    List<String> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (ErrorEntry entry : registry.errors()) {
      if (!seen.add(entry.code())) {
        found.add(entry.code() + " is registered twice");
      }
      found.addAll(violations(entry));
    }
    return found;
  }

  private static List<String> violations(ErrorEntry entry) {
    List<String> found = new ArrayList<>();
    if (!entry.code().matches("[A-Z][A-Z0-9_]{2,63}")) {
      found.add(entry.code() + " is not in upper case with underscores");
    }
    if (entry.status() < 400 || entry.status() > 599) {
      found.add(entry.code() + " has status " + entry.status());
    }
    if ((entry.category() == ErrorEntry.Category.FAULT) != (entry.status() >= 500)) {
      found.add(entry.code() + " is our fault, or is not: category and status differ");
    }
    if (!OWNERS.contains(entry.owner())) {
      found.add(entry.code() + " has the unknown owner " + entry.owner());
    }
    if (entry.title().length() < 10 || entry.help().length() < 20) {
      found.add(entry.code() + " needs a title that says something, and help");
    }
    return found;
  }
}
