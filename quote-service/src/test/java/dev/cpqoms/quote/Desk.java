package dev.cpqoms.quote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.fixtures.servers.TestIssuer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A tenant of its own with its people, its customer and its catalog: what a test starts from. */
public final class Desk {
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final RunningQuoteService service = RunningQuoteService.shared();
  private final String tenant = "tenant-" + COUNTER.incrementAndGet();

  /** A desk with customer {@code retail} and catalog {@code main} in version 1. */
  public static Desk open() {
    Desk desk = new Desk();
    desk.sales()
        .post(
            "/v1/customers",
            Map.of("customerId", "retail", "name", "Retail GmbH", "tier", "STRATEGIC"))
        .expect(201);
    desk.admin().post("/v1/catalogs/main/publications", Catalogs.telecom()).expect(201);
    return desk;
  }

  /** A desk without anything. */
  public static Desk empty() {
    return new Desk();
  }

  public TenantId tenant() {
    return new TenantId(tenant);
  }

  public Client sales() {
    return person("sally", "SALES");
  }

  public Client admin() {
    return person("carla", "CATALOG_ADMIN");
  }

  public Client approver(String subject, int level) {
    return new Client(service.uri(), issuer().approver(subject, tenant, level));
  }

  public Client person(String subject, String... roles) {
    return new Client(service.uri(), issuer().token(subject, tenant, roles));
  }

  public Client service(String subject) {
    return new Client(service.uri(), issuer().service(subject));
  }

  public Standing aDraft() {
    return quoteOf(Map.of("customerId", "retail", "catalogId", "main", "currency", "EUR"));
  }

  public Standing quoteOf(Map<String, String> terms) {
    Client.Reply created = sales().post("/v1/quotes", terms).expect(201);
    return new Standing(created.json(), created.etag());
  }

  /**
   * What lines would cost; in EUR out of the active version of {@code main} unless it says more.
   */
  public Client.Reply preview(Map<String, Object> wish) {
    Map<String, Object> body = new HashMap<>(Map.of("catalogId", "main", "currency", "EUR"));
    body.putAll(wish);
    return sales().post("/v1/price-previews", body, null, null);
  }

  /** Internet at 1G with SD-WAN, the first with this discount. */
  public Standing aConfiguredQuote(String discountPercent) {
    return then(aDraft(), "configure", internetAndSdWan(discountPercent));
  }

  public Standing aPricedQuote(String discountPercent) {
    return then(aConfiguredQuote(discountPercent), "price", Map.of());
  }

  public Standing aValidatedQuote(String discountPercent) {
    return then(aPricedQuote(discountPercent), "validate", Map.of());
  }

  public Standing aSubmittedQuote(String discountPercent) {
    return then(aValidatedQuote(discountPercent), "submit", Map.of());
  }

  /** Approved by the policy itself and with its document. */
  public Standing anOfferedQuote() {
    return then(aSubmittedQuote("5"), "document", Map.of());
  }

  public Standing anAcceptedQuote() {
    Standing offered = anOfferedQuote();
    return then(offered, "accept", acceptance(offered));
  }

  public Standing then(Standing quote, String command, Object body) {
    Client.Reply reply = sales().post(quote.path(command), body, quote.etag()).expect(200);
    return new Standing(reply.json(), reply.etag());
  }

  public static Map<String, Object> acceptance(Standing quote) {
    return Map.of(
        "documentHash",
        quote.view().path("document").path("hash").asText(),
        "acceptedBy",
        Map.of("name", "Erika Muster", "email", "erika@retail.example"),
        "channel",
        "PORTAL",
        "ip",
        "192.0.2.17");
  }

  public static Map<String, Object> internetAndSdWan(String discountPercent) {
    return Map.of(
        "items",
        List.of(
            Map.of(
                "itemId",
                "line-1",
                "offeringId",
                "business-internet",
                "quantity",
                1,
                "options",
                Map.of("bandwidth", "1G"),
                "discount",
                Map.of("percent", discountPercent, "reason", "Strategic customer")),
            Map.of("itemId", "line-2", "offeringId", "sd-wan", "quantity", 1)));
  }

  private TestIssuer issuer() {
    return service.issuer();
  }

  /** A quote as its last answer showed it. */
  public record Standing(JsonNode view, String etag) {
    public UUID id() {
      return UUID.fromString(view.path("quoteId").asText());
    }

    public String path() {
      return "/v1/quotes/" + id();
    }

    public String path(String command) {
      return path() + "/" + command;
    }

    public String state() {
      return view.path("state").asText();
    }

    public int version() {
      return view.path("version").asInt();
    }

    public int revision() {
      return view.path("revision").asInt();
    }
  }
}
