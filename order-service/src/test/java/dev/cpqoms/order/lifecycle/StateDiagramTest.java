package dev.cpqoms.order.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.order.amendment.domain.AmendmentLifecycle;
import dev.cpqoms.order.amendment.domain.AmendmentState;
import dev.cpqoms.order.delivery.domain.DeliveryLifecycle;
import dev.cpqoms.order.delivery.domain.DeliveryState;
import dev.cpqoms.order.fallout.domain.FalloutLifecycle;
import dev.cpqoms.order.fallout.domain.FalloutState;
import dev.cpqoms.order.order.domain.OrderLifecycle;
import dev.cpqoms.order.order.domain.OrderState;
import dev.cpqoms.order.task.domain.TaskLifecycle;
import dev.cpqoms.order.task.domain.TaskState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StateDiagramTest {

  private static final Path FILE =
      Path.of(System.getProperty("cpq.root", ".."), "docs", "states", "order.md");

  @Test
  void theDiagramsInTheDocsAreThoseOfTheTables() throws IOException {
    String drawn =
        """
        # States of order-service

        Drawn from the state tables in Java; `-Dcpq.update=true` on this module's StateDiagramTest draws them again.

        ## Order

        In fallout the other tasks of the wave go on; further cases do not move the order, and the last one resolved
        lets it return.

        %s
        ## Fulfillment task

        %s
        ## Fallout case

        %s
        ## Delivery
        What is in flight can be claimed again when its lease is over.

        %s
        ## Amendment

        An order has one at a time that is assessed.

        %s\
        """
            .formatted(
                Diagram.of(OrderLifecycle.TABLE, OrderState.SUBMITTED, OrderState.class),
                Diagram.of(TaskLifecycle.TABLE, TaskState.PENDING, TaskState.class),
                Diagram.of(FalloutLifecycle.TABLE, FalloutState.IDENTIFIED, FalloutState.class),
                Diagram.of(DeliveryLifecycle.TABLE, DeliveryState.QUEUED, DeliveryState.class),
                Diagram.of(
                    AmendmentLifecycle.TABLE, AmendmentState.ASSESSED, AmendmentState.class));
    if (Boolean.getBoolean("cpq.update")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, drawn);
    }

    assertThat(Files.readString(FILE)).isEqualTo(drawn);
  }
}
