package dev.cpqoms.quote.search.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.quote.customer.Customer;
import dev.cpqoms.quote.customer.Customers;
import dev.cpqoms.quote.quote.domain.Change;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import dev.cpqoms.quote.search.domain.Position;
import dev.cpqoms.quote.search.domain.QuoteSearch;
import dev.cpqoms.quote.search.domain.SearchWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of each quote, kept with the quote in one transaction. */
public final class QuoteIndex {
  public static final List<Class<?>> MAPPERS = List.of(QuoteSearchMapper.class);

  private final Customers customers;

  public QuoteIndex(Customers customers) {
    this.customers = customers;
  }

  /** Takes up a changed quote; most changes leave its words as they are. */
  public void put(Transaction tx, Change change) {
    Quote before = change.before();
    Quote after = change.after();
    if (before == null
        || !before.lines().equals(after.lines())
        || !before.terms().customerId().equals(after.terms().customerId())) {
      mapper(tx)
          .replaceWords(
              tx.tenant(),
              after.identity().quoteId(),
              after.identity().createdAt(),
              words(tx, after));
    }
  }

  /** Where the wanted quotes stand, at most {@code limit} of them behind {@code after}. */
  public List<Position> find(
      Transaction tx, QuoteSearch search, @Nullable Position after, int limit) {
    if (search.words().isEmpty()) {
      return mapper(tx).find(tx.tenant(), search, after, limit);
    }
    // The longest word is usually the rarest, and the others are asked of its quotes only.
    List<String> rarestFirst =
        search.words().stream().sorted(Comparator.comparing(String::length).reversed()).toList();
    return mapper(tx)
        .findByWord(
            tx.tenant(),
            search,
            rarestFirst.getFirst(),
            rarestFirst.subList(1, rarestFirst.size()),
            after,
            limit);
  }

  private String[] words(Transaction tx, Quote quote) {
    String number = quote.identity().quoteNumber();
    String customerId = quote.terms().customerId();
    List<String> texts = new ArrayList<>();
    texts.add(number);
    texts.add(number.substring(number.lastIndexOf('-') + 1).replaceFirst("^0+", ""));
    texts.add(quote.identity().owner());
    texts.add(customerId);
    customers.find(tx, customerId).map(Customer::name).ifPresent(texts::add);
    for (QuoteLine line : quote.lines()) {
      texts.add(line.offeringId());
      texts.add(line.product().name());
    }
    return SearchWords.of(texts).toArray(String[]::new);
  }

  private static QuoteSearchMapper mapper(Transaction tx) {
    return tx.mapper(QuoteSearchMapper.class);
  }
}
