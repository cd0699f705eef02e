package dev.cpqoms.blocks.operational;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.inbox.InboxConsumer;
import dev.cpqoms.blocks.outbox.Outbox;
import java.util.List;
import java.util.stream.Stream;

/** MyBatis mappers of the operational tables, to be named next to a service's own. */
public final class OperationalTables {

  private OperationalTables() {}

  /** The operational mappers and the given ones: what a service's unit of work is built with. */
  public static List<Class<?>> mappersAnd(List<Class<?>> own) {
    return Stream.concat(
            Stream.of(Commands.MAPPER, Outbox.MAPPER, InboxConsumer.MAPPER, AuditTrail.MAPPER),
            own.stream())
        .toList();
  }
}
