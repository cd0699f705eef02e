package dev.cpqoms.quote.containment;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.AtVersion;
import dev.cpqoms.quote.quote.storage.Deadlines;
import dev.cpqoms.quote.request.GiveReason;
import dev.cpqoms.quote.wiring.Foundation;
import dev.cpqoms.quote.wiring.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Engages and releases a switch. What was held goes on by the clock, soon after the release. */
public final class TurningSwitch {
  private final Foundation foundation;
  private final ContainmentSwitches switches;
  private final Deadlines deadlines;
  private final CacheBypassSwitch bypass;

  public TurningSwitch(
      Foundation foundation,
      ContainmentSwitches switches,
      Deadlines deadlines,
      CacheBypassSwitch bypass) {
    this.foundation = foundation;
    this.switches = switches;
    this.deadlines = deadlines;
    this.bypass = bypass;
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
              return new AtVersion<>(found.version(), View.of(found, held(tx, name)));
            });
  }

  private Answer turn(Command<GiveReason> command, SwitchName name, boolean on) {
    Answer answer = foundation.once(command, tx -> turned(tx, command, name, on));
    bypass.turned(command.context().tenant());
    return answer;
  }

  private Decision<Outcome> turned(
      Transaction tx, Command<GiveReason> command, SwitchName name, boolean on) {
    ContainmentSwitch before = switches.get(tx, name);
    command.expectVersion(before.version());
    ContainmentSwitch after =
        before.turned(on, command.body().reason(), tx.context().actor().subject(), tx.now());
    switches.turn(tx, after);
    if (!on) {
      letGoOn(tx, name);
    }
    return Decision.yes(
        new Outcome(
            "CONTAINMENT_SWITCH",
            name.name(),
            MoneyJson.tree(before),
            MoneyJson.tree(after),
            Representation.ok(after.version(), MoneyJson.tree(View.of(after, held(tx, name))))));
  }

  private void letGoOn(Transaction tx, SwitchName name) {
    switch (name) {
      case CONVERSION -> deadlines.release(tx);
      case CACHE_BYPASS -> {
        // Nothing waits for it; the next look at a copy asks the switch.
      }
    }
  }

  private int held(Transaction tx, SwitchName name) {
    return switch (name) {
      case CONVERSION -> deadlines.held(tx);
      case CACHE_BYPASS -> 0;
    };
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
