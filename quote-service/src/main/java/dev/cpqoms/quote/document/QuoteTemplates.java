package dev.cpqoms.quote.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every version that the layout has had: what was printed with one can be printed again. */
public final class QuoteTemplates {
  private static final List<String> VERSIONS = List.of("quote-1", "quote-2");

  private final Map<String, QuoteTemplate> byVersion =
      VERSIONS.stream()
          .map(QuoteTemplate::new)
          .collect(Collectors.toMap(QuoteTemplate::version, template -> template));

  QuoteTemplate newest() {
    return version(VERSIONS.getLast());
  }

  QuoteTemplate version(String version) {
    QuoteTemplate template = byVersion.get(version);
    if (template == null) {
      throw new IllegalArgumentException("there is no template " + version);
    }
    return template;
  }
}
