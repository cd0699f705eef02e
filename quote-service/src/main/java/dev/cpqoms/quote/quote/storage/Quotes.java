package dev.cpqoms.quote.quote.storage;

import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.domain.Acceptance;
import dev.cpqoms.quote.quote.domain.ApprovalSummary;
import dev.cpqoms.quote.quote.domain.Change;
import dev.cpqoms.quote.quote.domain.PriceSummary;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The quotes of the tenant. */
public final class Quotes {
  public static final List<Class<?>> MAPPERS =
      List.of(QuoteMapper.class, RevisionMapper.class, DeadlineMapper.class);

  /** The quote that a command is about, in the version that its sender has seen. */
  public Quote load(Transaction tx, Command<?> command) {
    Quote quote = get(tx, command.requiredTarget());
    command.expectVersion(quote.version());
    return quote;
  }

  /** The quote, or the answer to an unknown id. */
  public Quote get(Transaction tx, UUID quoteId) {
    return find(tx, quoteId).orElseThrow(() -> Refusal.notFound("quote"));
  }

  /** The quote, which nobody changes until the transaction ends; they wait. */
  public Quote heldStill(Transaction tx, UUID quoteId) {
    mapper(tx).holdStill(tx.tenant(), quoteId);
    return get(tx, quoteId);
  }

  public Optional<Quote> find(Transaction tx, UUID quoteId) {
    return Optional.ofNullable(mapper(tx).find(tx.tenant(), quoteId))
        .map(row -> withLines(tx, List.of(row)).getFirst());
  }

  /** The quotes with these ids, in this order. */
  public List<Quote> all(Transaction tx, List<UUID> quoteIds) {
    String[] ids = quoteIds.stream().map(UUID::toString).toArray(String[]::new);
    Map<UUID, QuoteRow> rows =
        mapper(tx).findAll(tx.tenant(), ids).stream()
            .collect(Collectors.toMap(QuoteRow::quoteId, Function.identity()));
    return withLines(tx, quoteIds.stream().flatMap(id -> Stream.ofNullable(rows.get(id))).toList());
  }

  /** The next free number of the tenant: {@code Q-2026-000123}. */
  public String nextNumber(Transaction tx) {
    int year = tx.now().atOffset(ZoneOffset.UTC).getYear();
    return "Q-%d-%06d".formatted(year, mapper(tx).nextNumber(tx.tenant(), year));
  }

  /** Keeps a change, unless another command came first. */
  public void save(Transaction tx, Change change) {
    Quote before = change.before();
    Quote after = change.after();
    if (before == null) {
      mapper(tx).insert(tx.tenant(), after);
      Revisions.open(tx, after);
      insertLines(tx, after);
      Deadlines.follow(tx, null, after);
      return;
    }
    update(tx, before, after);
    if (before.revision() != after.revision()) {
      Revisions.supersede(tx, before);
      Revisions.open(tx, after);
      insertLines(tx, after);
    } else if (!before.lines().equals(after.lines())) {
      deleteLines(tx, before);
      insertLines(tx, after);
    }
    keepAcceptance(tx, before, after);
    Deadlines.follow(tx, before, after);
  }

  private static void keepAcceptance(Transaction tx, Quote before, Quote after) {
    Acceptance acceptance = after.evidence().acceptance();
    if (before.evidence().acceptance() == null && acceptance != null) {
      mapper(tx)
          .insertAcceptance(
              tx.tenant(),
              after.identity().quoteId(),
              after.revision(),
              acceptance,
              tx.context().actor().subject());
    }
  }

  private static void update(Transaction tx, Quote before, Quote after) {
    int updated =
        mapper(tx)
            .update(
                tx.tenant(),
                after,
                before.version(),
                totalAmount(after.evidence().price()),
                approvalCase(after.evidence().approval()),
                ConversionColumns.of(after.evidence().conversion()));
    if (updated == 0) {
      throw new Refusal(
          ProtocolError.STALE_VERSION, "Another command changed the quote first. Read it again.");
    }
  }

  private static void deleteLines(Transaction tx, Quote quote) {
    if (!quote.lines().isEmpty()) {
      mapper(tx).deleteLines(tx.tenant(), quote.identity().quoteId(), quote.revision());
    }
  }

  private static void insertLines(Transaction tx, Quote quote) {
    if (quote.lines().isEmpty()) {
      return;
    }
    UUID quoteId = quote.identity().quoteId();
    List<LineRow> rows =
        IntStream.range(0, quote.lines().size())
            .mapToObj(position -> LineRow.of(quoteId, position, quote.lines().get(position)))
            .toList();
    mapper(tx).insertLines(tx.tenant(), quote.revision(), MoneyJson.text(rows));
  }

  private static List<Quote> withLines(Transaction tx, List<QuoteRow> rows) {
    String[] ids = rows.stream().map(row -> row.quoteId().toString()).toArray(String[]::new);
    Map<UUID, List<QuoteLine>> lines =
        mapper(tx).lines(tx.tenant(), ids).stream()
            .collect(
                Collectors.groupingBy(
                    LineRow::quoteId, Collectors.mapping(LineRow::line, Collectors.toList())));
    return rows.stream()
        .map(row -> row.quote(lines.getOrDefault(row.quoteId(), List.of())))
        .toList();
  }

  private static @Nullable BigDecimal totalAmount(@Nullable PriceSummary price) {
    return price == null ? null : price.totals().value().amount();
  }

  private static @Nullable UUID approvalCase(@Nullable ApprovalSummary approval) {
    return approval == null ? null : approval.approvalCaseId();
  }

  private static QuoteMapper mapper(Transaction tx) {
    return tx.mapper(QuoteMapper.class);
  }
}
