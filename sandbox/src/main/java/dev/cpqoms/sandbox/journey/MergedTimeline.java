package dev.cpqoms.sandbox.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened to a quote and its order, as one story in the order of time. */
public record MergedTimeline(List<Entry> entries) {

  /** One thing that happened, with the time since the first one. */
  public record Entry(
      Instant at, Duration since, String of, String type, String summary, String actor) {}

  private record Told(Instant at, String of, JsonNode entry) {}

  public MergedTimeline {
    entries = List.copyOf(entries);
  }

  public static MergedTimeline of(Journey.Services services, String quoteId, String orderId) {
    List<Told> told = new ArrayList<>();
    String token = services.people().salesToken();
    told.addAll(read(services.quotes(), "/v1/quotes/" + quoteId + "/timeline", "quote", token));
    told.addAll(read(services.orders(), "/v1/orders/" + orderId + "/timeline", "order", token));
    told.sort(Comparator.comparing(Told::at));
    return new MergedTimeline(
        told.stream().map(entry -> entry(entry, told.getFirst().at())).toList());
  }

  private static List<Told> read(ApiClient service, String path, String of, String token) {
    List<Told> told = new ArrayList<>();
    String next = path + "?limit=100";
    while (!next.isEmpty()) {
      JsonNode page = service.get(next, token).body();
      page.path("items")
          .forEach(
              entry ->
                  told.add(new Told(Instant.parse(entry.path("occurredAt").asText()), of, entry)));
      String cursor = page.path("nextCursor").asText("");
      next = cursor.isEmpty() ? "" : path + "?limit=100&cursor=" + cursor;
    }
    return told;
  }

  private static Entry entry(Told told, Instant start) {
    JsonNode entry = told.entry();
    return new Entry(
        told.at(),
        Duration.between(start, told.at()),
        told.of(),
        entry.path("type").asText(),
        entry.path("summary").asText(),
        entry.path("actor").asText(""));
  }
}
