package dev.cpqoms.sandbox.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** One quote and the commands that move it; knows the quote as the last answer showed it. */
public final class QuoteWalk {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ApiClient service;
  private final People people;
  private @Nullable ApiAnswer last;

  public QuoteWalk(ApiClient service, People people) {
    this.service = service;
    this.people = people;
  }

  public void create(Story story) {
    ObjectNode body =
        JSON.objectNode()
            .put("customerId", story.customerId())
            .put("catalogId", Story.CATALOG)
            .put("currency", story.currency());
    remember("POST /v1/quotes", service.command("/v1/quotes", people.salesToken(), null, body));
  }

  public void configure(JsonNode configuration) {
    sales("configure", configuration);
  }

  public void price() {
    sales("price", JSON.objectNode());
  }

  public void validate() {
    sales("validate", JSON.objectNode());
  }

  public void submit() {
    sales("submit", JSON.objectNode());
  }

  /** The level that has to decide next; 0 when nobody has to. */
  public int levelToDecide() {
    if (!state().equals("APPROVAL_PENDING")) {
      return 0;
    }
    JsonNode approval = quote().path("approval");
    return approval.path("requiredLevels").path(approval.path("currentStep").asInt(1) - 1).asInt();
  }

  public void approve(int level) {
    ObjectNode body =
        JSON.objectNode()
            .put("revision", quote().path("revision").asInt())
            .put("decision", "APPROVE")
            .put("reason", "Strategic customer, margin still fine at level " + level);
    act("approval-decisions", people.approverToken(level), body);
  }

  public void generateDocument() {
    sales("document", JSON.objectNode());
  }

  public void accept() {
    ObjectNode body =
        JSON.objectNode().put("documentHash", documentHash()).put("channel", "PORTAL");
    body.putObject("acceptedBy").put("name", "Erika Muster").put("email", "erika@customer.example");
    sales("accept", body);
  }

  /** Reads the quote again: events of other services change it too. */
  public void refresh() {
    remember("GET " + path(), service.get(path(), people.salesToken()));
  }

  public JsonNode quote() {
    if (last == null) {
      throw new IllegalStateException("No quote is created yet");
    }
    return last.body();
  }

  public String quoteId() {
    return quote().path("quoteId").asText();
  }

  public String number() {
    return quote().path("quoteNumber").asText();
  }

  public String state() {
    return quote().path("state").asText();
  }

  public String documentHash() {
    return quote().path("document").path("hash").asText();
  }

  private String path() {
    return "/v1/quotes/" + quoteId();
  }

  private void sales(String command, JsonNode body) {
    act(command, people.salesToken(), body);
  }

  private void act(String command, String token, JsonNode body) {
    String etag = last == null ? null : last.etag().orElse(null);
    String path = path() + "/" + command;
    remember("POST " + path, service.command(path, token, etag, body));
  }

  private void remember(String request, ApiAnswer answer) {
    if (!answer.isSuccess()) {
      throw new UnexpectedAnswer(request, answer);
    }
    last = answer;
  }
}
