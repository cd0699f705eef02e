package dev.cpqoms.quote.quote.domain;

import dev.cpqoms.blocks.decision.Rejection;
import java.util.Optional;

/** One reason why a quote may not go on. */
@FunctionalInterface
interface QuoteRule {

  Optional<Rejection> objection(Quote quote, Circumstances circumstances);
}
