package dev.cpqoms.bench.lists;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.bench.QuoteBenchmark;
import dev.cpqoms.bench.figures.Durations;
import dev.cpqoms.bench.figures.Report;
import dev.cpqoms.bench.figures.Stopwatch;
import dev.cpqoms.bench.platform.QuoteDesk;
import dev.cpqoms.bench.platform.QuotePlatform;
import dev.cpqoms.fixtures.quotes.CrowdOfQuotes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads pages of 20 quotes of tenants that have 1 thousand, 100 thousand and 1 million, in turns.
 * The time of a page must not grow with what is not shown.
 */
public final class ListPages implements QuoteBenchmark {
  private static final int WARM_UP = 150;
  private static final int ROUNDS = 150;

  @Override
  public String name() {
    return "lists";
  }

  @Override
  public String question() {
    return "Is a page of quotes as quick among 1 million as among 1 thousand?";
  }

  @Override
  public Report run(QuotePlatform platform) throws SQLException {
    List<Tenant> tenants =
        List.of(
            new Tenant("few", 1_000, platform),
            new Tenant("many", 100_000, platform),
            new Tenant("crowd", 1_000_000, platform));
    for (Tenant tenant : tenants) {
      fill(platform, tenant);
    }
    platform.database().execute("VACUUM ANALYZE quote, quote_search_word");
    platform.database().execute("CHECKPOINT");
    for (View view : View.values()) {
      for (int i = 0; i < WARM_UP; i++) {
        tenants.forEach(tenant -> tenant.read(view, new Stopwatch()));
      }
    }
    Report report = new Report(name());
    for (View view : View.values()) {
      measure(view, tenants, report);
    }
    return report;
  }

  /** Without the triggers of foreign keys, which would look up what was made just before. */
  private static void fill(QuotePlatform platform, Tenant tenant) throws SQLException {
    platform
        .database()
        .execute(
            "SET session_replication_role = replica; "
                + CrowdOfQuotes.sql(tenant.name, tenant.size));
  }

  private static void measure(View view, List<Tenant> tenants, Report report) {
    List<Stopwatch> watches = new ArrayList<>();
    tenants.forEach(_ -> watches.add(new Stopwatch()));
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < tenants.size(); i++) {
        tenants.get(i).read(view, watches.get(i));
      }
    }
    Durations fewest = watches.getFirst().durations();
    for (int i = 0; i < tenants.size(); i++) {
      report.line(
          "%-16s of %,9d: %s"
              .formatted(view.words, tenants.get(i).size, watches.get(i).durations().words()));
    }
    for (int i = 1; i < tenants.size(); i++) {
      report.ratio(
          "%s, median, %,d to %,d"
              .formatted(view.words, tenants.get(i).size, tenants.getFirst().size),
          (double) watches.get(i).durations().median() / fewest.median());
    }
  }

  /** What is asked for. */
  private enum View {
    NEWEST("the first page", "limit=20"),
    MIDDLE("a middle page", "limit=20&cursor="),
    STATE("one state", "limit=20&state=APPROVED"),
    VALUE("the dearest", "limit=20&sort=HIGHEST_VALUE&currency=EUR"),
    WORD("a common word", "limit=20&q=internet");

    private final String words;
    private final String query;

    View(String words, String query) {
      this.words = words;
      this.query = query;
    }
  }

  /** A tenant of this size. */
  private static final class Tenant {
    private final String name;
    private final int size;
    private final QuoteDesk desk;
    private String middle = "";

    Tenant(String name, int size, QuotePlatform platform) {
      this.name = name;
      this.size = size;
      this.desk = platform.desk(name);
    }

    void read(View view, Stopwatch watch) {
      String query = view == View.MIDDLE ? view.query + middle() : view.query;
      watch.time(() -> expectFull(desk.page(query)));
    }

    /** The cursor of a page that begins in the middle. */
    private String middle() {
      if (middle.isEmpty()) {
        String before = QuoteDesk.encoded(CrowdOfQuotes.createdAt(size / 2).toString());
        middle = desk.page("limit=20&createdBefore=" + before).path("nextCursor").asText();
      }
      return middle;
    }

    private static void expectFull(JsonNode page) {
      if (page.path("items").size() != 20) {
        throw new IllegalStateException("not a full page: " + page);
      }
    }
  }
}
