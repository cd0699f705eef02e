package dev.cpqoms.fulfillment.partner;

import dev.cpqoms.blocks.client.Conversation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** A partner behind its guard, classified and counted. */
public final class GuardedPartner implements Partner {

  private final Adapter adapter;
  private final HttpPartner http;
  private final Guard guard;
  private final MeterRegistry meters;

  public GuardedPartner(
      AdapterPolicy policy, PartnerAddress address, HttpClient client, MeterRegistry meters) {
    this.adapter = policy.adapter();
    this.http = new HttpPartner(address, client);
    this.guard = new Guard(policy);
    this.meters = meters;
    meters.gauge(
        "fulfillment.partner.breaker.open",
        Tags.of("adapter", adapter.word()),
        guard,
        g -> g.breaker() == BreakerState.OPEN ? 1 : 0);
  }

  @Override
  public PartnerAnswer call(
      OperationRequest request, String idempotencyKey, Conversation conversation) {
    return counted(
        request.operation(),
        () -> http.call(request, idempotencyKey, conversation),
        Classification::ofCall);
  }

  @Override
  public PartnerAnswer query(String tenantId, String idempotencyKey, Conversation conversation) {
    return counted(
        "QUERY", () -> http.query(tenantId, idempotencyKey, conversation), Classification::ofQuery);
  }

  /** Whether calls pass at the moment. */
  public BreakerState breaker() {
    return guard.breaker();
  }

  private PartnerAnswer counted(
      String operation, Supplier<RawAnswer> exchange, Function<RawAnswer, PartnerAnswer> meaning) {
    long begun = System.nanoTime();
    PartnerAnswer answer = guard.pass(exchange, meaning);
    Timer.builder("fulfillment.partner.calls")
        .description("Calls of partners by what their answer means")
        .tags("adapter", adapter.word())
        .tags("operation", operation)
        .tags("outcome", answer.getClass().getSimpleName())
        .register(meters)
        .record(Duration.ofNanos(System.nanoTime() - begun));
    return answer;
  }
}
