package dev.cpqoms.quote.containment;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.AtVersion;
import dev.cpqoms.quote.quote.storage.Deadlines;
import dev.cpqoms.quote.request.GiveReason;
import dev.cpqoms.quote.wiring.Foundation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Engages and releases a switch. What was held goes on by the clock, soon after the release. */
public final class TurningSwitch {
  private final Foundation foundation;
  private final ContainmentSwitches switches;
  private final Deadlines deadlines;

  public TurningSwitch(Foundation foundation, ContainmentSwitches switches, Deadlines deadlines) {
    this.foundation = foundation;
    this.switches = switches;
    this.deadlines = deadlines;
  }

  public Answer engage(Command<GiveReason> command, SwitchName name) {
    return turn(command, name, true);
  }

  public Answer release(Command<GiveReason> command, SwitchName name) {
    return turn(command, name, false);
  }

  public AtVersion<View> read(WorkContext context, SwitchName name) {
    return foundation
        .unitOfWork()
        .run(
            context,
            tx -> {
              ContainmentSwitch found = switches.get(tx, name);
              return new AtVersion<>(found.version(), View.of(found, deadlines.held(tx)));
            });
  }

  private Answer turn(Command<GiveReason> command, SwitchName name, boolean on) {
    return foundation
        .commands()
        .once(
            command,
            tx -> {
              ContainmentSwitch before = switches.get(tx, name);
              command.expectVersion(before.version());
              ContainmentSwitch after =
                  before.turned(
                      on, command.body().reason(), tx.context().actor().subject(), tx.now());
              switches.turn(tx, after);
              if (!on) {
                deadlines.release(tx);
              }
              foundation.audit().append(tx, entry(command, before, after));
              return Decision.yes(
                  Representation.ok(
                      after.version(), MoneyJson.tree(View.of(after, deadlines.held(tx)))));
            });
  }

  private static AuditEntry entry(
      Command<GiveReason> command, ContainmentSwitch before, ContainmentSwitch after) {
    return new AuditEntry(
        command.type(),
        "CONTAINMENT_SWITCH",
        after.switchName().name(),
        MoneyJson.tree(before),
        MoneyJson.tree(after),
        command.body().reason());
  }

  /**
   * A switch as clients see it; schema ContainmentSwitch.
   *
   * @param held how many quotes wait for its release
   */
  public record View(
      SwitchName switchName,
      boolean engaged,
      @Nullable String reason,
      @Nullable String changedBy,
      @Nullable Instant changedAt,
      int held) {
    static View of(ContainmentSwitch found, int held) {
      return new View(
          found.switchName(),
          found.engaged(),
          found.reason(),
          found.changedBy(),
          found.changedAt(),
          held);
    }
  }
}
