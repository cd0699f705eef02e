package dev.cpqoms.quote.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.quote.Client;
import dev.cpqoms.quote.Desk;
import dev.cpqoms.quote.RunningQuoteService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search says, over HTTP, on the quotes of one desk. */
class FindingQuotesTest {
  private static Desk desk;
  private static Desk.Standing draft;
  private static Desk.Standing cheap;
  private static Desk.Standing dear;

  @BeforeAll
  static void threeQuotes() {
    desk = Desk.open();
    draft = desk.aDraft();
    RunningQuoteService.shared().clock().advance(Duration.ofSeconds(1));
    cheap = desk.aPricedQuote("50");
    RunningQuoteService.shared().clock().advance(Duration.ofSeconds(1));
    dear = desk.aSubmittedQuote("5");
  }

  @Test
  void aQuoteIsFoundByItsNumber() {
    String number = cheap.view().path("quoteNumber").asText();

    assertFound("quoteNumber=" + number, cheap);
    assertFound("q=" + number, cheap);
    assertFound("q=" + Integer.parseInt(number.substring(7)), cheap);
  }

  @Test
  void quotesAreFoundByTheWordsOfTheirCustomerAndTheirLines() {
    assertFound("q=" + text("RETAIL gmbh"), dear, cheap, draft);
    assertFound("q=" + text("sd-wan"), dear, cheap);
    assertFound("q=" + text("Internet sally"), dear, cheap);
    assertFound("q=" + text("internet router"));
  }

  @Test
  void aLineThatHasGoneIsNotFoundAnyMore() {
    Desk other = Desk.open();
    Desk.Standing quote = other.aConfiguredQuote("5");
    other.then(
        quote,
        "configure",
        Map.of("items", List.of(Map.of("itemId", "l", "offeringId", "router", "quantity", 1))));

    assertThat(items(other.sales().get("/v1/quotes?q=internet"))).isEmpty();
    assertThat(items(other.sales().get("/v1/quotes?q=router"))).hasSize(1);
  }

  @Test
  void quotesAreFoundByCustomerOwnerAndState() {
    assertFound("customerId=retail", dear, cheap, draft);
    assertFound("customerId=wholesale");
    assertFound("owner=sally&state=DRAFT&state=PRICED", cheap, draft);
    assertFound("owner=somebody");
  }

  @Test
  void quotesAreFoundByTheirValueInOneCurrency() {
    long low = cents(cheap);
    long high = cents(dear);
    assertThat(low).isLessThan(high);

    assertFound(
        "currency=EUR&valueFrom=%s&valueTo=%s".formatted(amount(low), amount(high)), dear, cheap);
    assertFound("currency=EUR&valueFrom=" + amount(low + 1), dear);
    assertFound("currency=EUR&valueTo=" + amount(high - 1), cheap);
    assertFound("currency=USD&valueFrom=0.00");
    assertFound("currency=EUR&sort=HIGHEST_VALUE", dear, cheap);
  }

  @Test
  void quotesAreFoundByTheirTime() {
    String second = cheap.view().path("createdAt").asText();

    assertFound("createdBefore=" + second, draft);
    assertFound("createdFrom=" + second, dear, cheap);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=NEWEST",
        "sort=OLDEST",
        "sort=HIGHEST_VALUE&currency=EUR",
        "q=retail",
        "q=retail&sort=OLDEST"
      })
  void pagesOfAnyOrderFitTogether(String query) {
    List<String> whole = ids(items(desk.sales().get("/v1/quotes?" + query)));
    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = desk.sales().get("/v1/quotes?limit=1&" + query + cursor).expect(200).json();
      paged.addAll(ids(page.path("items")));
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());

    assertThat(whole).isNotEmpty();
    assertThat(paged).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=%20",
        "q=a+b+c+d+e+f+g+h+i",
        "sort=BEST",
        "state=UNHEARD",
        "valueFrom=1.00",
        "currency=EUR&valueFrom=1",
        "currency=eur",
        "sort=HIGHEST_VALUE",
        "createdFrom=yesterday",
        "q=retail&sort=HIGHEST_VALUE&currency=EUR",
        "cursor=nonsense",
      })
  void whatCannotBeAskedIsRefused(String query) {
    assertThat(desk.sales().get("/v1/quotes?" + query).expect(400).code())
        .isEqualTo("INVALID_REQUEST");
  }

  @Test
  void aCursorHoldsForItsOrderOnly() {
    String cursor =
        desk.sales().get("/v1/quotes?limit=1").expect(200).json().path("nextCursor").asText();

    desk.sales().get("/v1/quotes?limit=1&cursor=" + cursor).expect(200);
    desk.sales().get("/v1/quotes?sort=OLDEST&cursor=" + cursor).expect(400);
  }

  @Test
  void aPageIsSentAgainOnlyWhenItHasChanged() {
    Desk other = Desk.open();
    Desk.Standing quote = other.aDraft();
    for (String path : List.of("/v1/quotes", quote.path("timeline"))) {
      String etag = other.sales().get(path).expect(200).etag();
      other.sales().getUnless(path, etag).expect(304);
    }
    String before = other.sales().get("/v1/quotes").expect(200).etag();
    other.aDraft();

    other.sales().getUnless("/v1/quotes", before).expect(200);
  }

  @Test
  void nobodyFindsTheQuotesOfAnotherTenant() {
    Desk stranger = Desk.open();

    assertThat(items(stranger.sales().get("/v1/quotes?q=retail"))).isEmpty();
    assertThat(items(stranger.sales().get("/v1/quotes"))).isEmpty();
  }

  private static void assertFound(String query, Desk.Standing... expected) {
    List<String> wanted = List.of(expected).stream().map(quote -> quote.id().toString()).toList();
    assertThat(ids(items(desk.sales().get("/v1/quotes?" + query)))).isEqualTo(wanted);
  }

  private static JsonNode items(Client.Reply reply) {
    return reply.expect(200).json().path("items");
  }

  private static List<String> ids(JsonNode items) {
    List<String> ids = new ArrayList<>();
    items.forEach(item -> ids.add(item.path("quoteId").asText()));
    return ids;
  }

  private static long cents(Desk.Standing quote) {
    JsonNode totals = quote.view().path("totals");
    return cents(totals.at("/oneTime/amount").asText())
        + cents(totals.at("/recurring/amount").asText());
  }

  private static long cents(String amount) {
    return Long.parseLong(amount.replace(".", ""));
  }

  private static String amount(long cents) {
    return "%d.%02d".formatted(cents / 100, cents % 100);
  }

  private static String text(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
