package dev.cpqoms.contracts;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** The help page as it follows from the registry: one section, and so one anchor, per code. */
final class ErrorPage {

  private static final String HEAD =
      """
      # Error codes

      Every problem document carries one of these codes. It is made from
      [the registry](../contracts/src/main/resources/contracts/errors/registry.yaml): edit that, then
      `mvn -q -pl contracts test -Dtest=ErrorPageTest -Dcpq.update=true` writes this page again.
      """;

  private ErrorPage() {}

  static Path path() {
    return Path.of(System.getProperty("cpq.root", ".."), "docs", "errors.md");
  }

  static String render(ErrorRegistry registry) {
    return HEAD
        + registry.errors().stream()
            .map(ErrorEntry::owner)
            .distinct()
            .map(owner -> chapter(registry, owner))
            .collect(Collectors.joining());
  }

  private static String chapter(ErrorRegistry registry, String owner) {
    return "\n## "
        + owner
        + "\n"
        + registry.ownedBy(owner).stream().map(ErrorPage::section).collect(Collectors.joining());
  }

  private static String section(ErrorEntry entry) {
    return """

    ### %s
    %d · %s · %s

    **%s**

    %s
    """
        .formatted(
            entry.code(),
            entry.status(),
            entry.category().name().toLowerCase(Locale.ROOT),
            entry.retryable() ? "may be retried as it is" : "not to be retried as it is",
            entry.title(),
            entry.help().strip());
  }
}
