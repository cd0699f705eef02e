package dev.cpqoms.blocks.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.decision.Rejection;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets every command take effect once. The effect, its events, its audit row and the remembered
 * answer commit together; a repeat gets the remembered answer byte for byte. A crash before the
 * commit leaves nothing behind, so that the repeat starts afresh.
 *
 * <p>A business rejection is remembered like a success. A {@link Refusal} (unknown target, stale
 * version) and a fault are not: the same key may be sent again.
 */
public final class Commands {

  /** The mapper that a unit of work must know for this class to work. */
  public static final Class<?> MAPPER = IdempotencyMapper.class;

  private final UnitOfWork unitOfWork;
  private final String targetType;

  /**
   * @param targetType the aggregate word that the records carry, for example {@code QUOTE}
   */
  public Commands(UnitOfWork unitOfWork, String targetType) {
    this.unitOfWork = unitOfWork;
    this.targetType = targetType;
  }

  /**
   * Does the work unless it has been done.
   *
   * @throws Refusal COMMAND_IN_PROGRESS while the same key is being worked on, and
   *     IDEMPOTENCY_KEY_REUSED when the key belongs to another request
   */
  public Answer once(Command<?> command, Function<Transaction, Decision<Representation>> work) {
    return unitOfWork.run(
        command.context(),
        tx -> {
          IdempotencyMapper records = tx.mapper(IdempotencyMapper.class);
          if (!records.tryLock(tx.tenant(), command.idempotencyKey())) {
            throw new Refusal(ProtocolError.COMMAND_IN_PROGRESS, "Repeat the request in a second.");
          }
          IdempotencyRecord earlier = records.find(tx.tenant(), command.idempotencyKey());
          return earlier == null
              ? remembered(command, tx, records, work.apply(tx))
              : repeated(command, earlier);
        });
  }

  private Answer remembered(
      Command<?> command,
      Transaction tx,
      IdempotencyMapper records,
      Decision<Representation> decision) {
    Answer answer =
        switch (decision) {
          case Decision.Yes<Representation>(Representation done) -> Answer.of(done);
          case Decision.No<Representation>(Rejection rejection) -> rejected(command, rejection);
        };
    records.insert(
        new IdempotencyRecord(
            tx.tenant(),
            command.idempotencyKey(),
            command.type(),
            command.requestHash(),
            command.context().actor().subject(),
            targetType,
            command.target(),
            decision instanceof Decision.Yes ? "COMPLETED" : "REJECTED",
            answer.status(),
            Json.text(answer.headers()),
            answer.body(),
            tx.now()));
    return answer;
  }

  private static Answer repeated(Command<?> command, IdempotencyRecord earlier) {
    boolean same =
        earlier.requestHash().equals(command.requestHash())
            && earlier.commandType().equals(command.type())
            && earlier.actor().equals(command.context().actor().subject());
    if (!same) {
      throw new Refusal(
          ProtocolError.IDEMPOTENCY_KEY_REUSED,
          "The key belongs to a " + earlier.commandType() + " with another content or sender.");
    }
    return new Answer(
            earlier.responseStatus(), headers(earlier.responseHeaders()), earlier.responseJson())
        .replayed();
  }

  private static Answer rejected(Command<?> command, Rejection rejection) {
    Problem problem =
        Problem.of(
            rejection.code(),
            rejection.detail(),
            rejection.errors(),
            command.context().correlationId());
    return new Answer(
        problem.status(), Map.of("Content-Type", Problem.MEDIA_TYPE), Json.text(problem));
  }

  private static Map<String, String> headers(String json) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable JsonNode> field : Json.tree(json).properties()) {
      JsonNode value = field.getValue();
      headers.put(field.getKey(), value == null ? "" : value.asText());
    }
    return headers;
  }
}
