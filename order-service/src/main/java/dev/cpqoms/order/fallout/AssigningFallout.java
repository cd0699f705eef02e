package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.order.fallout.domain.Progress;

/** Gives a case to a person, who may be the one who asks. */
public final class AssigningFallout {

  private final Commands commands;
  private final CaseDesk desk;

  AssigningFallout(Commands commands, CaseDesk desk) {
    this.commands = commands;
    this.desk = desk;
  }

  public Answer assign(Command<AssignFallout> command) {
    return commands.once(
        command,
        tx -> {
          CaseDesk.CaseAtWork work = desk.open(tx, command.requiredTarget());
          command.expectVersion(work.fallout().progress().version());
          String by = tx.context().actor().subject();
          return work.fallout()
              .assign(new Progress.Assigned(command.body().assignee(), by, tx.now()))
              .map(assigned -> desk.save(tx, command.type(), work, assigned, null))
              .map(view -> Representation.ok(view.version(), view));
        });
  }
}
