package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.identity.Caller;
import dev.cpqoms.blocks.security.VerifiedToken;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What the filters have found out about a request, for the resources. */
public final class RequestContexts {
  private static final String CORRELATION_ID = "cpq.correlationId";
  private static final String TRACEPARENT = "cpq.traceparent";
  private static final String TOKEN = "cpq.token";
  private static final String CALLER = "cpq.caller";
  private static final String ADMITTED = "cpq.admitted";
  private static final String GIVING_BACK = "cpq.givingBack";

  static final Runnable NOTHING = () -> {};

  private RequestContexts() {}

  /** Who calls, for which tenant; there is no caller in a {@link Public} method. */
  public static Caller caller(ContainerRequestContext request) {
    return required(request, CALLER, Caller.class);
  }

  public static String correlationId(ContainerRequestContext request) {
    return required(request, CORRELATION_ID, String.class);
  }

  public static String traceparent(ContainerRequestContext request) {
    return required(request, TRACEPARENT, String.class);
  }

  /** For whom and in which conversation the work of this request is done. */
  public static WorkContext work(ContainerRequestContext request) {
    Caller caller = caller(request);
    return new WorkContext(
        caller.tenant(), caller.actor(), correlationId(request), null, traceparent(request));
  }

  static @Nullable String correlationIdIfKnown(ContainerRequestContext request) {
    return request.getProperty(CORRELATION_ID) instanceof String id ? id : null;
  }

  static void remember(ContainerRequestContext request, String correlationId, String traceparent) {
    request.setProperty(CORRELATION_ID, correlationId);
    request.setProperty(TRACEPARENT, traceparent);
  }

  static void remember(ContainerRequestContext request, VerifiedToken token) {
    request.setProperty(TOKEN, token);
  }

  static void remember(ContainerRequestContext request, Caller caller) {
    request.setProperty(CALLER, caller);
  }

  static VerifiedToken token(ContainerRequestContext request) {
    return required(request, TOKEN, VerifiedToken.class);
  }

  /** Puts the mark into a new request that says whether the gate has let it in. */
  static AtomicBoolean admission(ContainerRequestContext begun) {
    AtomicBoolean admitted = new AtomicBoolean();
    begun.setProperty(ADMITTED, admitted);
    return admitted;
  }

  static void admit(ContainerRequestContext request) {
    required(request, ADMITTED, AtomicBoolean.class).set(true);
  }

  /** Puts the place into a new request for what has to be given back when it is finished. */
  static AtomicReference<Runnable> givingBack(ContainerRequestContext begun) {
    AtomicReference<Runnable> back = new AtomicReference<>(NOTHING);
    begun.setProperty(GIVING_BACK, back);
    return back;
  }

  /** Whatever becomes of the request, this is done once, when its answer has been written. */
  static void whenFinished(ContainerRequestContext request, Runnable giveBack) {
    @SuppressWarnings("unchecked") // put there by givingBack alone
    AtomicReference<Runnable> back = required(request, GIVING_BACK, AtomicReference.class);
    back.set(giveBack);
  }

  private static <T> T required(ContainerRequestContext request, String name, Class<T> type) {
    Object value = request.getProperty(name);
    if (!type.isInstance(value)) {
      throw new IllegalStateException("The request has no " + name);
    }
    return type.cast(value);
  }
}
