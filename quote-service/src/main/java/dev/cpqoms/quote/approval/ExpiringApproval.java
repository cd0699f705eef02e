package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.approval.domain.ApprovalCase;
import dev.cpqoms.quote.approval.storage.Approvals;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.ChangingQuote;
import dev.cpqoms.quote.quote.Turn;
import dev.cpqoms.quote.quote.domain.ApprovalStatus;
import dev.cpqoms.quote.quote.domain.Change;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.storage.Quotes;
import java.util.UUID;

/**
 * Ends a case that nobody decided in time. The process says that the time is up; whether there is
 * still something to end, the table decides. The quote can be submitted again and keeps what was
 * decided.
 */
public final class ExpiringApproval {
  private final Commands commands;
  private final Quotes quotes;
  private final Approvals approvals;
  private final ChangingQuote changing;

  public ExpiringApproval(
      Commands commands, Quotes quotes, Approvals approvals, ChangingQuote changing) {
    this.commands = commands;
    this.quotes = quotes;
    this.approvals = approvals;
    this.changing = changing;
  }

  public Answer expire(Command<ExpireApproval> command) {
    return commands.once(
        command,
        tx -> {
          Quote quote = quotes.get(tx, command.requiredTarget());
          ApprovalCase asked = approvals.about(tx, quote, command.body().approvalCaseId());
          return asked.openLevel() == null
              ? Decision.yes(answer(quote, asked, false))
              : quote.expireApproval(tx.now()).map(change -> expired(tx, command, change, asked));
        });
  }

  private Representation expired(
      Transaction tx, Command<?> command, Change change, ApprovalCase asked) {
    Turn turn =
        new Turn(
            change, () -> approvals.settle(tx, asked.closed(ApprovalStatus.EXPIRED, tx.now())));
    changing.keep(tx, turn, command.type(), null);
    return answer(change.after(), asked, true);
  }

  private static Representation answer(Quote quote, ApprovalCase asked, boolean expired) {
    return new Representation(
        200,
        null,
        null,
        MoneyJson.tree(new Expired(quote.identity().quoteId(), asked.approvalCaseId(), expired)));
  }

  private record Expired(UUID quoteId, UUID approvalCaseId, boolean expired) {}
}
