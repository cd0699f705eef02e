package dev.cpqoms.fulfillment.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.client.ClientTimeouts;
import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.blocks.security.ServiceToken;
import dev.cpqoms.fixtures.servers.TestIssuer;
import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.partner.AdapterPolicy;
import dev.cpqoms.fulfillment.partner.DependencyTable;
import dev.cpqoms.fulfillment.partner.GuardedPartner;
import dev.cpqoms.fulfillment.partner.Partner;
import dev.cpqoms.fulfillment.tasks.HttpTasks;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A tenant of its own between an order-service of its own and the partners of all tests. */
public final class TaskScene implements AutoCloseable {

  private static final TestIssuer ISSUER = TestIssuer.create();

  public final String tenant = "t" + UUID.randomUUID().toString().substring(0, 8);
  public final RealPartners partners = RealPartners.shared();
  public final FakeOrderService orderService = new FakeOrderService();

  private final ServiceClient client =
      new ServiceClient(
          orderService.uri(),
          new ServiceToken(ISSUER.serviceTokenFile("fulfillment-worker")),
          new ClientTimeouts(Duration.ofSeconds(30), Duration.ofSeconds(60)));
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public HttpTasks tasks() {
    return new HttpTasks(client);
  }

  /** How a partner is treated, with another settle time. */
  public static AdapterPolicy policy(Adapter adapter, Duration settle) {
    return dependencies(settle).of(adapter);
  }

  /** The table with one settle time for all. */
  public static DependencyTable dependencies(Duration settle) {
    return DependencyTable.from(new Settings(Map.of("CPQ_PARTNER_SETTLE", settle.toString())));
  }

  /** With a guard that has seen nothing yet, for what has been scripted so far. */
  public Partner partner(Adapter adapter) {
    return new GuardedPartner(
        DependencyTable.PRESET.of(adapter),
        partners.addressOf(adapter, tenant),
        http,
        new SimpleMeterRegistry());
  }

  /** Ends it, and holds all that was sent to order-service against its contract. */
  @Override
  public void close() {
    client.close();
    orderService.close();
    http.shutdownNow();
    assertThat(orderService.deviations()).isEmpty();
  }
}
