package dev.cpqoms.fulfillment.partner;

import dev.cpqoms.blocks.config.Secret;
import java.net.URI;
import java.time.Duration;

/**
 * Where a partner is and how it knows us.
 *
 * @param timeout how long a complete answer may take, connecting included
 */
public record PartnerAddress(URI base, Secret apiKey, Duration timeout) {

  public PartnerAddress {
    base = URI.create(base.toString().replaceFirst("/+$", ""));
  }

  URI operations() {
    return URI.create(base + "/operations");
  }

  URI operation(String idempotencyKey, String tenantId) {
    return URI.create(operations() + "/" + idempotencyKey + "?tenantId=" + tenantId);
  }
}
