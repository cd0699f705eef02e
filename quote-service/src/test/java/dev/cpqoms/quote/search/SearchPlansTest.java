package dev.cpqoms.quote.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.fixtures.quotes.CrowdOfQuotes;
import dev.cpqoms.quote.QuoteDatabase;
import dev.cpqoms.quote.customer.Customers;
import dev.cpqoms.quote.quote.domain.QuoteState;
import dev.cpqoms.quote.search.domain.CreatedRange;
import dev.cpqoms.quote.search.domain.Position;
import dev.cpqoms.quote.search.domain.QuoteSearch;
import dev.cpqoms.quote.search.domain.SearchOrder;
import dev.cpqoms.quote.search.domain.ValueRange;
import dev.cpqoms.quote.search.storage.QuoteIndex;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How PostgreSQL finds quotes among 200,000: by an index, and without sorting what is not shown.
 */
class SearchPlansTest {
  private static final CreatedRange EVER = new CreatedRange(null, null);
  private static final Instant LATE = CrowdOfQuotes.createdAt(185_760);
  private static final int PAGE = 21;

  /** More than this is sorted only when somebody forgot an index. */
  private static final int FEW = 2_500;

  private static ManyQuotes quotes;
  private static ExplainedStatements explained;
  private static UnitOfWork unitOfWork;

  @BeforeAll
  static void fill() {
    quotes = new ManyQuotes();
    explained = new ExplainedStatements(quotes.app());
    unitOfWork = QuoteDatabase.unitOfWork(explained.dataSource(), InstantSource.system());
  }

  @AfterAll
  static void drop() {
    quotes.close();
  }

  static Stream<Arguments> searches() {
    return Stream.of(
        Arguments.of("everything, newest first", search(SearchOrder.NEWEST), "quote_newest"),
        Arguments.of("everything, oldest first", search(SearchOrder.OLDEST), "quote_newest"),
        Arguments.of(
            "the dearest", value(0, Long.MAX_VALUE, SearchOrder.HIGHEST_VALUE), "quote_of_value"),
        Arguments.of(
            "a narrow range of values",
            value(100_000, 101_000, SearchOrder.NEWEST),
            "quote_of_value"),
        Arguments.of("a customer", customer("customer-17"), "quote_of_customer"),
        Arguments.of("an owner", owner("owner-7"), "quote_of_owner"),
        Arguments.of("a state", state(QuoteState.APPROVED), "quote_in_state"),
        Arguments.of("a state that no quote is in", state(QuoteState.CANCELLED), "quote_in_state"),
        Arguments.of(
            "a number", number(CrowdOfQuotes.number(123)), "quote_tenant_id_quote_number_key"),
        Arguments.of("since a day", created(new CreatedRange(LATE, null)), "quote_newest"),
        Arguments.of("a word of every quote", words("internet"), "quote_search_word_pkey"),
        Arguments.of("a rare word", words("customer-17"), "quote_search_word_pkey"),
        Arguments.of(
            "a rare and a common word",
            words("internet", "customer-17"),
            "quote_search_word_pkey"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("searches")
  void everySearchIsServedByItsIndexOnEveryPage(String name, QuoteSearch search, String index) {
    List<Position> first = find(search, null);
    assertServedBy(index);
    if (first.size() == PAGE) {
      find(search, first.getLast());
      assertServedBy(index);
    }
  }

  @Test
  void aPageFarBehindIsFoundWhereItBegins() {
    Position middle =
        find(created(new CreatedRange(null, CrowdOfQuotes.createdAt(97_920))), null).getLast();
    explained.plans();

    assertThat(find(search(SearchOrder.NEWEST), middle)).hasSize(PAGE);
    assertThat(conditions(explained.plans().getFirst())).contains("ROW(created_at, quote_id)");
  }

  @Test
  void theTestCanSeeThatAnIndexIsMissing() throws SQLException {
    try (Connection connection = explained.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      execute(connection, "SELECT set_config('app.tenant_id', ?, true)", ManyQuotes.TENANT);
      execute(
          connection,
          "SELECT quote_id FROM quote WHERE tenant_id = ? ORDER BY updated_at LIMIT 21",
          ManyQuotes.TENANT);
      connection.rollback();
    }

    assertThatThrownBy(() -> assertServedBy("quote_newest")).isInstanceOf(AssertionError.class);
  }

  private static void execute(Connection connection, String sql, String parameter)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      statement.execute();
    }
  }

  private static List<Position> find(QuoteSearch search, @Nullable Position after) {
    QuoteIndex index = new QuoteIndex(new Customers());
    return unitOfWork.run(context(), tx -> index.find(tx, search, after, PAGE));
  }

  private static void assertServedBy(String index) {
    JsonNode plan = explained.plans().getFirst();
    List<JsonNode> nodes = nodes(plan);
    assertThat(nodes)
        .as(plan.toPrettyString())
        .anySatisfy(node -> assertThat(node.path("Index Name").asText()).isEqualTo(index))
        .noneSatisfy(node -> assertThat(node.path("Node Type").asText()).contains("Seq Scan"))
        .filteredOn(node -> node.path("Node Type").asText().contains("Sort"))
        .allSatisfy(sort -> assertThat(sort.at("/Plans/0/Plan Rows").asInt()).isLessThan(FEW));
  }

  private static List<JsonNode> nodes(JsonNode plan) {
    List<JsonNode> nodes = new ArrayList<>(List.of(plan));
    plan.path("Plans").forEach(child -> nodes.addAll(nodes(child)));
    return nodes;
  }

  private static String conditions(JsonNode plan) {
    return nodes(plan).stream()
        .map(node -> node.path("Index Cond").asText())
        .reduce("", String::concat);
  }

  private static WorkContext context() {
    Actor actor = new Actor("sally", Set.of("SALES"), 0);
    return new WorkContext(new TenantId(ManyQuotes.TENANT), actor, "c", null, null);
  }

  private static QuoteSearch search(SearchOrder order) {
    return new QuoteSearch(null, null, null, Set.of(), List.of(), null, EVER, order);
  }

  private static QuoteSearch value(long least, long most, SearchOrder order) {
    return new QuoteSearch(
        null, null, null, Set.of(), List.of(), new ValueRange("EUR", least, most), EVER, order);
  }

  private static QuoteSearch number(String number) {
    return new QuoteSearch(number, null, null, Set.of(), List.of(), null, EVER, SearchOrder.NEWEST);
  }

  private static QuoteSearch customer(String customerId) {
    return new QuoteSearch(
        null, customerId, null, Set.of(), List.of(), null, EVER, SearchOrder.NEWEST);
  }

  private static QuoteSearch owner(String owner) {
    return new QuoteSearch(null, null, owner, Set.of(), List.of(), null, EVER, SearchOrder.NEWEST);
  }

  private static QuoteSearch state(QuoteState state) {
    return new QuoteSearch(
        null, null, null, Set.of(state), List.of(), null, EVER, SearchOrder.NEWEST);
  }

  private static QuoteSearch words(String... words) {
    return new QuoteSearch(
        null, null, null, Set.of(), List.of(words), null, EVER, SearchOrder.NEWEST);
  }

  private static QuoteSearch created(CreatedRange range) {
    return new QuoteSearch(null, null, null, Set.of(), List.of(), null, range, SearchOrder.NEWEST);
  }
}
