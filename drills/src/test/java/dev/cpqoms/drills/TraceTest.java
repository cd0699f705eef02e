package dev.cpqoms.drills;

import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.sandbox.journey.Journey;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One trace id, given at the public door, is found again at every hop. */
@ExtendWith(Platforms.class)
class TraceTest {
  private final DrillPlatform platform;

  TraceTest(DrillPlatform platform) {
    this.platform = platform;
  }

  @Test
  void aTraceReachesEveryHopWithoutAnyAgent() {
    OneTrace trace = OneTrace.fresh();

    walk(platform, trace);

    trace.isSeenEverywhere(platform);
  }

  @Test
  void aTraceReachesEveryHopThroughTheSpansOfTheAgent() {
    platform.with(
        Map.of("CPQ_OTEL", "on"),
        () -> {
          OneTrace trace = OneTrace.fresh();

          walk(platform, trace);

          trace.isSeenEverywhere(platform);
          trace.hasMoreThanOneSpan(platform);
        });
  }

  private static void walk(DrillPlatform platform, OneTrace trace) {
    Journey journey = platform.journeyWithin(trace.traceparent(), "globex", Damage.none());
    journey.walk();
    Soundness.quoteIsConverted(journey);
    trace.follow(journey);
  }
}
