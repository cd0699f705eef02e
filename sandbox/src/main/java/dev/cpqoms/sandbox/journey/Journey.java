package dev.cpqoms.sandbox.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Walks one quote to a fulfilled order. All steps at once by {@link #walk}, or one by one. */
public final class Journey {

  private static final int MOST_LEVELS = 3;

  private final Story story;
  private final QuoteWalk quote;
  private final OrderWatch order;
  private final JourneyListener listener;
  private final Duration fulfillmentLimit;
  private final Map<JourneyStep, Duration> durations = new EnumMap<>(JourneyStep.class);

  public Journey(
      Story story, Services services, JourneyListener listener, Duration fulfillmentLimit) {
    this.story = story;
    this.quote = new QuoteWalk(services.quotes(), services.people());
    this.order = new OrderWatch(services.orders(), services.people(), listener);
    this.listener = listener;
    this.fulfillmentLimit = fulfillmentLimit;
  }

  /** Where the journey goes and who walks it. */
  public record Services(ApiClient quotes, ApiClient orders, People people) {}

  public void walk() {
    for (JourneyStep step : JourneyStep.values()) {
      perform(step);
    }
  }

  public void perform(JourneyStep step) {
    listener.before(step);
    long start = System.nanoTime();
    String outcome = take(step);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    durations.put(step, took);
    listener.after(step, took, outcome);
  }

  public QuoteWalk quote() {
    return quote;
  }

  public OrderWatch order() {
    return order;
  }

  public Map<JourneyStep, Duration> durations() {
    return Map.copyOf(durations);
  }

  public Duration total() {
    return durations.values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  private String take(JourneyStep step) {
    switch (step) {
      case CREATE -> quote.create(story);
      case CONFIGURE -> quote.configure(story.configuration());
      case PRICE -> quote.price();
      case VALIDATE -> quote.validate();
      case SUBMIT -> quote.submit();
      case APPROVE -> approve();
      case DOCUMENT -> quote.generateDocument();
      case ACCEPT -> quote.accept();
      case FULFILL -> fulfill();
    }
    return outcome(step);
  }

  private void approve() {
    for (int step = 0; step < MOST_LEVELS && quote.levelToDecide() > 0; step++) {
      int level = quote.levelToDecide();
      quote.approve(level);
      listener.news("level " + level + " approved, the quote is " + quote.state());
    }
  }

  private void fulfill() {
    order.follow(quote.quoteId(), fulfillmentLimit);
    quote.refresh();
  }

  private String outcome(JourneyStep step) {
    return switch (step) {
      case CREATE, VALIDATE, APPROVE, ACCEPT -> quote.number() + " " + quote.state();
      case CONFIGURE ->
          quote.number()
              + " "
              + quote.state()
              + ", "
              + quote.quote().path("items").size()
              + " lines";
      case PRICE -> quote.number() + " " + quote.state() + ", " + totals();
      case SUBMIT -> quote.number() + " " + quote.state() + approvalNeed();
      case DOCUMENT -> "hash " + quote.documentHash();
      case FULFILL -> order.number() + " " + order.state();
    };
  }

  private String totals() {
    JsonNode totals = quote.quote().path("totals");
    return "once " + money(totals.path("oneTime")) + ", monthly " + money(totals.path("recurring"));
  }

  private String approvalNeed() {
    JsonNode levels = quote.quote().path("approval").path("requiredLevels");
    return levels.isEmpty() ? "" : ", levels " + levels;
  }

  private static String money(JsonNode money) {
    return money.path("amount").asText("0.00") + " " + money.path("currency").asText();
  }
}
