package dev.cpqoms.fulfillment.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.fulfillment.partner.BreakerState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConnectionTest {

  private static final Instant FIRST = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant LATER = FIRST.plusSeconds(30);

  @Test
  void aStateIsSinceItWasFirstSeen() {
    Connection up =
        Connection.unchecked("billing").seen(ConnectionState.UP, BreakerState.CLOSED, FIRST, "ok");

    Connection stillUp = up.seen(ConnectionState.UP, BreakerState.CLOSED, LATER, "ok");
    Connection down = up.seen(ConnectionState.DOWN, BreakerState.CLOSED, LATER, "silence");

    assertThat(stillUp.since()).isEqualTo(FIRST);
    assertThat(stillUp.checkedAt()).isEqualTo(LATER);
    assertThat(down.since()).isEqualTo(LATER);
  }
}
