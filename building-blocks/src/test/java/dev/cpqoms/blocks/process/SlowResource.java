package dev.cpqoms.blocks.process;

import dev.cpqoms.blocks.http.Public;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.locks.LockSupport;

/** Answers when the process drains, not before. */
@Path("/slow")
public final class SlowResource {
  @GET
  @Public
  public String slow() {
    say("begun");
    long end = System.nanoTime() + 1_500_000_000L;
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(10_000_000);
    }
    return "finished";
  }

  @SuppressWarnings("SystemOut")
  static void say(String words) {
    System.out.println("# " + words);
  }
}
