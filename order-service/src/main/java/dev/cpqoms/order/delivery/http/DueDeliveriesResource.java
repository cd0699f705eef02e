package dev.cpqoms.order.delivery.http;

import dev.cpqoms.blocks.http.AcrossTenants;
import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.order.delivery.ReadingDeliveries;
import dev.cpqoms.order.delivery.storage.DueDelivery;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What workers may claim now, of all tenants. */
@Path("/internal/v1/due-deliveries")
@Produces(MediaType.APPLICATION_JSON)
public final class DueDeliveriesResource {

  private static final int MOST = 50;

  /** In the order in which they are to be claimed. */
  public record Due(List<DueItem> items) {}

  /** One of them, by the version that the claim has to name. */
  public record DueItem(String tenantId, String deliveryId, String adapter, long version) {

    static DueItem of(DueDelivery due) {
      return new DueItem(
          due.tenantId().value(), due.deliveryId().toString(), due.adapter(), due.version());
    }
  }

  private final ReadingDeliveries reading;

  public DueDeliveriesResource(ReadingDeliveries reading) {
    this.reading = reading;
  }

  @GET
  @Allowed("SERVICE")
  @AcrossTenants
  public Due list() {
    return new Due(reading.due(MOST).stream().map(DueItem::of).toList());
  }
}
