package dev.cpqoms.order.callback;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.attempt.Attempts;
import dev.cpqoms.order.attempt.ExternalCallAttempt;
import dev.cpqoms.order.task.Heard;
import dev.cpqoms.order.task.ReportingTask;
import java.util.List;
import java.util.UUID;

/**
 * Takes a partner's result, once per callback id. It may come before the platform waits for it, or
 * after the task has gone on without it: then it is kept and noted, and changes nothing.
 */
public final class TakingCallback {

  public static final List<Class<?>> MAPPERS = List.of(CallbackMapper.class);

  private final UnitOfWork unitOfWork;
  private final Attempts attempts;
  private final ReportingTask reporting;

  public TakingCallback(UnitOfWork unitOfWork, Attempts attempts, ReportingTask reporting) {
    this.unitOfWork = unitOfWork;
    this.attempts = attempts;
    this.reporting = reporting;
  }

  /**
   * @param context names the tenant of the body, which the signature has vouched for
   */
  void take(WorkContext context, String adapter, PartnerCallback callback) {
    unitOfWork.run(context, tx -> taken(tx, adapter, callback));
  }

  /** True unless the callback has been taken before. */
  private boolean taken(Transaction tx, String adapter, PartnerCallback callback) {
    ExternalCallAttempt attempt =
        attempts
            .findByKey(tx, adapter, callback.idempotencyKey())
            .orElseThrow(
                () ->
                    new Refusal(
                        OrderError.CALLBACK_UNKNOWN, "No call of ours has this key and adapter."));
    CallbackMapper callbacks = tx.mapper(CallbackMapper.class);
    if (callbacks.insert(tx.tenant(), adapter, attempt.attemptId(), callback, tx.now()) == 0) {
      return false;
    }
    UUID taskId = attempt.call().taskId();
    // A later round may have found this work under way and waits for it instead of asking again.
    UUID waiting =
        attempts.waitingFor(tx, taskId, callback.externalReference()).orElse(attempt).attemptId();
    Heard heard = reporting.fromPartner(tx, taskId, callback.about(waiting));
    callbacks.dispose(tx.tenant(), adapter, callback.callbackId(), heard);
    return true;
  }
}
