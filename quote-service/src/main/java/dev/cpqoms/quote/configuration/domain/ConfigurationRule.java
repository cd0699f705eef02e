package dev.cpqoms.quote.configuration.domain;

import java.util.List;

/** One kind of thing that may be wrong with a configuration. */
@FunctionalInterface
interface ConfigurationRule {

  List<Conflict> conflicts(Configuration configuration);
}
