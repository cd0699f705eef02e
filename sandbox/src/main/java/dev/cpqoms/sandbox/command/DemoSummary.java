package dev.cpqoms.sandbox.command;

import dev.cpqoms.sandbox.journey.Journey;
import dev.cpqoms.sandbox.journey.JourneyStep;
import dev.cpqoms.sandbox.journey.MergedTimeline;
import dev.cpqoms.sandbox.platform.PortMap;
import dev.cpqoms.sandbox.platform.PortName;
import dev.cpqoms.sandbox.platform.SandboxJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The demo for programs. Durations are seconds. */
record DemoSummary(
    String tenant,
    Subject quote,
    Subject order,
    double seconds,
    Map<String, Double> steps,
    Map<String, Integer> ports,
    List<Event> timeline) {

  /** What the journey was about. */
  record Subject(String id, String number, String state) {}

  /** One line of the timeline. */
  record Event(String at, String of, String type, String summary) {}

  static DemoSummary of(String tenant, Journey journey, MergedTimeline timeline, PortMap ports) {
    Map<String, Double> steps = new LinkedHashMap<>();
    for (JourneyStep step : JourneyStep.values()) {
      steps.put(step.name(), seconds(journey.durations().getOrDefault(step, Duration.ZERO)));
    }
    return new DemoSummary(
        tenant,
        new Subject(journey.quote().quoteId(), journey.quote().number(), journey.quote().state()),
        new Subject(journey.order().orderId(), journey.order().number(), journey.order().state()),
        seconds(journey.total()),
        steps,
        ports.of(List.of(PortName.values())),
        timeline.entries().stream()
            .map(e -> new Event(e.at().toString(), e.of(), e.type(), e.summary()))
            .toList());
  }

  void writeTo(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    SandboxJson.write(file, this);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
