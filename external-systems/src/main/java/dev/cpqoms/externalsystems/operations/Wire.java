package dev.cpqoms.externalsystems.operations;

import dev.cpqoms.blocks.process.DrainGate;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.nio.NIOConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts an answer on the wire, or cuts the wire. Everything happens on other threads than those of
 * the server: a held answer must not hold a thread, and Grizzly does not like an answer from inside
 * the call that suspended it.
 */
public final class Wire {

  private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

  private static final Reply DRAINING =
      Reply.error(503, "DRAINING", "Ask again later.").with("Retry-After", "1");

  private final ExecutorService workers;
  private final ScheduledExecutorService timer;
  private final DrainGate gate;

  /**
   * @param workers decide and answer; their owner shuts them down
   * @param timer holds late answers back; its owner shuts it down
   * @param gate counts the operations at work; an answer that is held back is no work any more
   */
  public Wire(ExecutorService workers, ScheduledExecutorService timer, DrainGate gate) {
    this.workers = workers;
    this.timer = timer;
    this.gate = gate;
  }

  void send(Supplier<OperationAnswer> work, AsyncResponse response, Connection<?> connection) {
    workers.execute(
        () -> {
          if (gate.enter()) {
            try {
              answer(work, response, connection);
            } finally {
              gate.leave();
            }
          } else {
            response.resume(toResponse(DRAINING));
          }
        });
  }

  private void answer(
      Supplier<OperationAnswer> work, AsyncResponse response, Connection<?> connection) {
    try {
      send(work.get(), response, connection);
    } catch (RuntimeException refusedOrFailed) {
      response.resume(refusedOrFailed);
    }
  }

  private void send(OperationAnswer answer, AsyncResponse response, Connection<?> connection) {
    switch (answer) {
      case OperationAnswer.Now(Reply reply) -> response.resume(toResponse(reply));
      case OperationAnswer.Later(Reply reply, var delay) ->
          timer.schedule(
              () -> response.resume(toResponse(reply)), delay.toMillis(), TimeUnit.MILLISECONDS);
      case OperationAnswer.Drip(Reply reply, var over) ->
          response.resume(toResponse(reply, new Dripping(reply.body(), over)));
      case OperationAnswer.Cut() -> cut(response, connection);
      case OperationAnswer.CutBeforeEffect(Runnable effect, var delay) -> {
        timer.schedule(() -> workers.execute(effect), delay.toMillis(), TimeUnit.MILLISECONDS);
        cut(response, connection);
      }
    }
  }

  private static void cut(AsyncResponse response, Connection<?> connection) {
    reset(connection);
    response.cancel();
  }

  private static Response toResponse(Reply reply) {
    return toResponse(reply, reply.body());
  }

  private static Response toResponse(Reply reply, Object body) {
    Response.ResponseBuilder builder =
        Response.status(reply.status()).type(reply.contentType()).entity(body);
    reply.headers().forEach(builder::header);
    return builder.build();
  }

  /** Closing with a linger time of zero sends a reset instead of an orderly end. */
  private static void reset(Connection<?> connection) {
    if (connection instanceof NIOConnection nio
        && nio.getChannel() instanceof SocketChannel socket) {
      try {
        socket.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException e) {
        LOG.debug("the client was faster: the connection is gone already", e);
      }
    }
    connection.terminateSilently();
  }
}
