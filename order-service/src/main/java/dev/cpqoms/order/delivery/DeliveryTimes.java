package dev.cpqoms.order.delivery;

import dev.cpqoms.blocks.config.Settings;
import java.time.Duration;

/**
 * How long things of the queue may take.
 *
 * @param leaseFor how long a claimed delivery is its worker's alone
 * @param within how long a delivery may wait for its partner before people are asked
 */
public record DeliveryTimes(Duration leaseFor, Duration within) {

  public static DeliveryTimes from(Settings settings) {
    return new DeliveryTimes(
        settings.duration("CPQ_DELIVERY_LEASE", Duration.ofSeconds(30)),
        settings.duration("CPQ_DELIVERY_WITHIN", Duration.ofHours(4)));
  }
}
