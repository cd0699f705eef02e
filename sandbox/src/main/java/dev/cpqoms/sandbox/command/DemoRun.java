package dev.cpqoms.sandbox.command;

import dev.cpqoms.sandbox.journey.ApiClient;
import dev.cpqoms.sandbox.journey.Journey;
import dev.cpqoms.sandbox.journey.JourneyListener;
import dev.cpqoms.sandbox.journey.JourneyStep;
import dev.cpqoms.sandbox.journey.MergedTimeline;
import dev.cpqoms.sandbox.journey.People;
import dev.cpqoms.sandbox.journey.Stage;
import dev.cpqoms.sandbox.journey.Story;
import dev.cpqoms.sandbox.platform.PortName;
import dev.cpqoms.sandbox.platform.Sandbox;
import dev.cpqoms.sandbox.platform.SandboxTokens;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Publishes both catalogs, walks the journey of one tenant and tells what happened. */
final class DemoRun implements JourneyListener {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration FULFILLMENT_LIMIT = Duration.ofSeconds(240);

  private final PrintStream out;
  private final Sandbox sandbox;
  private final String tenant;

  DemoRun(PrintStream out, Sandbox sandbox, String tenant) {
    this.out = out;
    this.sandbox = sandbox;
    this.tenant = tenant;
  }

  void run() throws IOException {
    SandboxTokens tokens = SandboxTokens.of(sandbox);
    try (ApiClient quotes = new ApiClient(sandbox.ports().http(PortName.QUOTE_SERVICE), PATIENCE);
        ApiClient orders = new ApiClient(sandbox.ports().http(PortName.ORDER_SERVICE), PATIENCE)) {
      out.println("Publishing the catalogs");
      for (String name : Story.TENANTS) {
        long version = new Stage(quotes, new People(name, tokens::issue)).set(Story.of(name));
        out.printf("  %-20s %s%n", name, "catalog " + Story.CATALOG + " in version " + version);
      }
      out.println("Walking a quote of " + tenant + " to a fulfilled order");
      Journey.Services services =
          new Journey.Services(quotes, orders, new People(tenant, tokens::issue));
      Journey journey = new Journey(Story.of(tenant), services, this, FULFILLMENT_LIMIT);
      journey.walk();
      tell(
          journey,
          MergedTimeline.of(services, journey.quote().quoteId(), journey.order().orderId()));
    }
  }

  @Override
  public void after(JourneyStep step, Duration took, String outcome) {
    out.printf(Locale.ROOT, "  %-20s %6.2f s  %s%n", step.words(), seconds(took), outcome);
  }

  @Override
  public void news(String what) {
    out.println("  … " + what);
  }

  private void tell(Journey journey, MergedTimeline timeline) throws IOException {
    DemoSummary.of(tenant, journey, timeline, sandbox.ports())
        .writeTo(sandbox.home().demoSummary());
    out.println("What happened");
    for (MergedTimeline.Entry entry : timeline.entries()) {
      out.printf(
          Locale.ROOT,
          "  %+8.2f s  %-5s  %-30s %s%s%n",
          seconds(entry.since()),
          entry.of(),
          entry.type(),
          entry.summary(),
          entry.actor().isEmpty() ? "" : " (" + entry.actor() + ")");
    }
    whereNext(journey);
    out.printf(
        Locale.ROOT,
        "order %s COMPLETED for quote %s in %.1f s%n",
        journey.order().number(),
        journey.quote().number(),
        seconds(journey.total()));
  }

  private void whereNext(Journey journey) {
    String quote =
        sandbox.ports().http(PortName.QUOTE_SERVICE) + "/v1/quotes/" + journey.quote().quoteId();
    String order =
        sandbox.ports().http(PortName.ORDER_SERVICE) + "/v1/orders/" + journey.order().orderId();
    out.printf(
        """
        Where to look next
          token=$(./cpq token VIEWER --tenant %s)
          curl -H "Authorization: Bearer $token" %s
          curl -H "Authorization: Bearer $token" %s/price-explanation
          curl -H "Authorization: Bearer $token" %s
          curl -H "Authorization: Bearer $token" %s/plan
          ./cpq status · ./cpq logs workflow · %s
        """,
        tenant, quote, quote, order, order, sandbox.home().demoSummary());
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
