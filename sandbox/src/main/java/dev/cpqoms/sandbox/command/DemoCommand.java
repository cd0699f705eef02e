package dev.cpqoms.sandbox.command;

import dev.cpqoms.sandbox.journey.Story;
import dev.cpqoms.sandbox.journey.UnexpectedAnswer;
import dev.cpqoms.sandbox.platform.LauncherLock;
import dev.cpqoms.sandbox.platform.Platform;
import dev.cpqoms.sandbox.platform.Sandbox;
import dev.cpqoms.sandbox.platform.SandboxRefusal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole way in one command. Exit code 0 only when the order is completed. */
@Command(
    name = "demo",
    description =
        "Starts everything and drives one quote to a fulfilled order; stays until Ctrl-C or"
            + " ./cpq down.")
public final class DemoCommand implements Callable<Integer> {

  private static final int INTERRUPTED = 130;

  private final Workbench bench;

  @Option(names = "--once", description = "Stops everything at the end.")
  private boolean once;

  @Option(names = "--tenant", description = "acme or globex (default: ${DEFAULT-VALUE}).")
  private String tenant = Story.TENANTS.getFirst();

  private volatile boolean completed;
  private volatile boolean signalled;

  public DemoCommand(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws Exception {
    if (!Story.TENANTS.contains(tenant)) {
      throw new SandboxRefusal("There is a demo for " + String.join(" and ", Story.TENANTS));
    }
    Sandbox sandbox = once ? bench.sandbox() : bench.sandbox().recordingArchives();
    Platform platform = bench.platform(sandbox);
    Thread ending = new Thread(() -> endAfterSignal(sandbox, platform), "ending");
    Runtime.getRuntime().addShutdownHook(ending);
    try {
      bench.out().println("Starting the platform");
      LauncherLock.alone(sandbox.home(), "demo", platform::up);
      new DemoRun(bench.out(), sandbox, tenant).run();
      completed = true;
    } catch (SandboxRefusal | UnexpectedAnswer failure) {
      if (!signalled) {
        bench.out().println(failure.getMessage());
      }
    }
    if (!once && completed) {
      return stay(platform, ending);
    }
    keepFromEndingTwice(ending);
    end(sandbox, once ? platform::down : platform::endOwn);
    return completed ? 0 : 1;
  }

  /** Until a signal, or until another launcher has ended what there was to stay for. */
  int stay(Platform platform, Thread ending) throws InterruptedException {
    bench.out().println("Everything stays up until Ctrl-C or ./cpq down.");
    platform.awaitEnd();
    keepFromEndingTwice(ending);
    bench.out().println("The platform was stopped from elsewhere; the demo ends with it.");
    return 0;
  }

  /** After a signal the hook is at work already, and the JVM ends with it. */
  private static void keepFromEndingTwice(Thread ending) throws InterruptedException {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException endingAlready) {
      ending.join();
    }
  }

  private void end(Sandbox sandbox, LauncherLock.Work work) throws IOException {
    bench.out().println("Stopping the platform");
    LauncherLock.alone(sandbox.home(), "end of the demo", work);
  }

  /** Ctrl-C and SIGTERM end here: the signal reached only the launcher, not what it started. */
  private void endAfterSignal(Sandbox sandbox, Platform platform) {
    signalled = true;
    platform.startNoMore();
    bench.out().println("Stopping the platform");
    try {
      LauncherLock.whenFree(
          sandbox.home(), "end of the demo", once ? platform::down : platform::endOwn);
    } catch (IOException | SandboxRefusal failure) {
      bench.out().println("Not everything could be stopped: " + failure.getMessage());
    }
    bench.out().flush();
    Runtime.getRuntime().halt(completed ? 0 : INTERRUPTED);
  }
}
