package dev.cpqoms.fulfillment.partner;

import dev.cpqoms.fulfillment.partner.RawAnswer.HeldBack;
import dev.cpqoms.fulfillment.partner.RawAnswer.HoldReason;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Spares a partner that is in trouble, and this process the waiting for it. */
final class Guard {

  private final CircuitBreaker breaker;
  private final Bulkhead bulkhead;
  private final RateLimiter rate;

  Guard(AdapterPolicy policy) {
    String adapter = policy.adapter().word();
    this.breaker = CircuitBreaker.of(adapter, breaker(policy.limits()));
    this.bulkhead = Bulkhead.of(adapter, bulkhead(policy.limits()));
    this.rate = RateLimiter.of(adapter, rate(policy.limits()));
  }

  /** Makes the exchange, or holds it back; the meaning tells the breaker how the partner is. */
  PartnerAnswer pass(Supplier<RawAnswer> exchange, Function<RawAnswer, PartnerAnswer> meaning) {
    if (!bulkhead.tryAcquirePermission()) {
      return meaning.apply(new HeldBack(HoldReason.BULKHEAD_FULL));
    }
    try {
      if (!rate.acquirePermission()) {
        return meaning.apply(new HeldBack(HoldReason.RATE_REACHED));
      }
      if (!breaker.tryAcquirePermission()) {
        return meaning.apply(new HeldBack(HoldReason.BREAKER_OPEN));
      }
      return measured(exchange, meaning);
    } finally {
      bulkhead.onComplete();
    }
  }

  BreakerState breaker() {
    return switch (breaker.getState()) {
      case CLOSED, DISABLED, METRICS_ONLY -> BreakerState.CLOSED;
      case HALF_OPEN -> BreakerState.HALF_OPEN;
      case OPEN, FORCED_OPEN -> BreakerState.OPEN;
    };
  }

  private PartnerAnswer measured(
      Supplier<RawAnswer> exchange, Function<RawAnswer, PartnerAnswer> meaning) {
    long begun = System.nanoTime();
    try {
      PartnerAnswer answer = meaning.apply(exchange.get());
      breaker.onResult(System.nanoTime() - begun, TimeUnit.NANOSECONDS, answer);
      return answer;
    } catch (RuntimeException e) {
      breaker.onError(System.nanoTime() - begun, TimeUnit.NANOSECONDS, e);
      throw e;
    }
  }

  private static CircuitBreakerConfig breaker(AdapterPolicy.Limits limits) {
    return CircuitBreakerConfig.custom()
        .slidingWindowSize(AdapterPolicy.WINDOW)
        .minimumNumberOfCalls(AdapterPolicy.WINDOW / 2)
        .failureRateThreshold(limits.failureRate())
        .waitDurationInOpenState(limits.openFor())
        .permittedNumberOfCallsInHalfOpenState(2)
        .maxWaitDurationInHalfOpenState(Duration.ofSeconds(30))
        .recordResult(Guard::isPartnersTrouble)
        .build();
  }

  private static BulkheadConfig bulkhead(AdapterPolicy.Limits limits) {
    return BulkheadConfig.custom()
        .maxConcurrentCalls(limits.concurrency())
        .maxWaitDuration(AdapterPolicy.PLACE_WITHIN)
        .build();
  }

  private static RateLimiterConfig rate(AdapterPolicy.Limits limits) {
    return RateLimiterConfig.custom()
        .limitForPeriod(limits.perSecond())
        .limitRefreshPeriod(Duration.ofSeconds(1))
        .timeoutDuration(AdapterPolicy.PLACE_WITHIN)
        .build();
  }

  /** A refusal is a healthy partner's answer; silence, garbage and throttling are not. */
  private static boolean isPartnersTrouble(Object answer) {
    return answer instanceof PartnerAnswer.Unknown
        || answer instanceof PartnerAnswer.NotSent
        || answer instanceof PartnerAnswer.Throttled;
  }
}
