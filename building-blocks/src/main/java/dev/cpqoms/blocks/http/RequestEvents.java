package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.process.DrainGate;
import dev.cpqoms.blocks.telemetry.LogFields;
import dev.cpqoms.blocks.telemetry.Metrics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.glassfish.jersey.uri.UriTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when the last byte of an answer is written: it is timed, a command leaves its line
 * in the log, and the request leaves the gate.
 */
final class RequestEvents implements ApplicationEventListener {
  private static final Logger LOG = LoggerFactory.getLogger(RequestEvents.class);

  private final DrainGate gate;
  private final Metrics metrics;

  RequestEvents(DrainGate gate, Metrics metrics) {
    this.gate = gate;
    this.metrics = metrics;
  }

  @Override
  public void onEvent(ApplicationEvent event) {
    // Only requests matter here.
  }

  @Override
  public RequestEventListener onRequest(RequestEvent begun) {
    long start = System.nanoTime();
    // Kept here, because the properties of the request are gone when an asynchronous one finishes:
    // Grizzly has taken its own request, which holds them, for the next one by then.
    AtomicBoolean admitted = RequestContexts.admission(begun.getContainerRequest());
    AtomicReference<Runnable> givingBack = RequestContexts.givingBack(begun.getContainerRequest());
    return event -> {
      if (event.getType() == RequestEvent.Type.FINISHED) {
        givingBack.getAndSet(RequestContexts.NOTHING).run();
        if (admitted.getAndSet(false)) {
          gate.leave();
        }
        finished(event, Duration.ofNanos(System.nanoTime() - start));
      }
    };
  }

  private void finished(RequestEvent event, Duration took) {
    ContainerResponse response = event.getContainerResponse();
    int status = response == null ? 500 : response.getStatus();
    String method = known(event.getContainerRequest().getMethod());
    metrics.served(method, template(event.getUriInfo().getMatchedTemplates()), status, took);
    // Reads leave no line: they change nothing, and probes and pages would drown the commands.
    if (method.equals("POST")) {
      LOG.info("POST /{} answered {} in {} ms", path(event), status, took.toMillis());
    }
    LogFields.clear();
  }

  /** Control characters in an address must not begin a line of their own. */
  private static String path(RequestEvent event) {
    return event.getUriInfo().getPath(false);
  }

  /** A client can invent methods, and each would be a time series. */
  private static String known(String method) {
    return switch (method) {
      case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> method;
      default -> "OTHER";
    };
  }

  private static String template(List<UriTemplate> innermostFirst) {
    StringBuilder path = new StringBuilder();
    innermostFirst.reversed().forEach(template -> path.append(template.getTemplate()));
    return path.isEmpty() ? "unmatched" : path.toString();
  }
}
