package dev.cpqoms.blocks.process;

import dev.cpqoms.blocks.http.Public;
import dev.cpqoms.sandbox.process.Waiting;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;

/** Answers a while after the process has begun to drain, not before. */
@Path("/slow")
public final class SlowResource {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Duration A_WHILE = Duration.ofMillis(1_500);

  private final DrainGate gate;

  SlowResource(DrainGate gate) {
    this.gate = gate;
  }

  @GET
  @Public
  public String slow() {
    say("begun");
    boolean drained = Waiting.until(LIMIT, gate::draining);
    return drained && !Waiting.until(A_WHILE, () -> !gate.draining())
        ? "finished"
        : "never drained";
  }

  @SuppressWarnings("SystemOut")
  static void say(String words) {
    System.out.println("# " + words);
  }
}
