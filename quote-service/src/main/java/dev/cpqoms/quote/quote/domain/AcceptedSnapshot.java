package dev.cpqoms.quote.quote.domain;

import java.util.List;

/** What an order needs beyond the quote itself, read from the database at the moment of asking. */
public record AcceptedSnapshot(String customerTier, List<ConversionItem> items) {}
