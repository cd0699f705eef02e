package dev.cpqoms.quote.pricing;

import dev.cpqoms.quote.quote.OpenApprovals;
import dev.cpqoms.quote.quote.QuoteJournal;
import dev.cpqoms.quote.quote.storage.Quotes;

/** Where a quote that opens its next revision is kept, told of, and taken out of approval. */
public record QuoteKeeping(Quotes quotes, QuoteJournal journal, OpenApprovals approvals) {}
