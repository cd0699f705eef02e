package dev.cpqoms.quote.quote.storage;

import static java.util.Objects.requireNonNull;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import dev.cpqoms.quote.quote.domain.Revision;
import dev.cpqoms.quote.quote.domain.RevisionSpan;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every revision that the quotes of the tenant have had. */
public final class Revisions {

  public Revisions() {}

  /** One revision with its lines, or the answer to an unknown one. */
  public Revision get(Transaction tx, UUID quoteId, int revision) {
    QuoteRow row = mapper(tx).asOf(tx.tenant(), quoteId, revision);
    if (row == null) {
      throw Refusal.notFound("revision");
    }
    List<QuoteLine> lines =
        mapper(tx).lines(tx.tenant(), quoteId, revision).stream().map(LineRow::line).toList();
    return new Revision(
        mapper(tx).spans(tx.tenant(), quoteId, revision, revision).getFirst(), row.quote(lines));
  }

  /** Revisions behind this one without their lines, the first first. */
  public List<Revision> page(Transaction tx, UUID quoteId, int after, int limit) {
    List<QuoteRow> rows = mapper(tx).page(tx.tenant(), quoteId, after, limit);
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Integer, RevisionSpan> spans =
        mapper(tx)
            .spans(tx.tenant(), quoteId, rows.getFirst().revision(), rows.getLast().revision())
            .stream()
            .collect(Collectors.toMap(RevisionSpan::revision, span -> span));
    return rows.stream()
        .map(row -> new Revision(requireNonNull(spans.get(row.revision())), row.quote(List.of())))
        .toList();
  }

  static void open(Transaction tx, Quote quote) {
    mapper(tx).open(tx.tenant(), quote, tx.now(), tx.context().actor().subject());
  }

  static void supersede(Transaction tx, Quote quote) {
    mapper(tx).supersede(tx.tenant(), quote, tx.now());
  }

  private static RevisionMapper mapper(Transaction tx) {
    return tx.mapper(RevisionMapper.class);
  }
}
