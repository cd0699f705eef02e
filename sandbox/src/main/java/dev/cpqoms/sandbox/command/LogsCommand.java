package dev.cpqoms.sandbox.command;

import dev.cpqoms.sandbox.platform.LogTail;
import dev.cpqoms.sandbox.platform.Sandbox;
import dev.cpqoms.sandbox.process.Waiting;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the end of a process's log. */
@Command(name = "logs", description = "Shows the log of one process.")
public final class LogsCommand implements Callable<Integer> {

  private static final Duration LONG_ENOUGH = Duration.ofDays(365);

  private final Workbench bench;

  @Parameters(paramLabel = "<process>", description = "A name from ./cpq status.")
  private String process = "";

  @Option(
      names = {"-f", "--follow"},
      description = "Goes on until Ctrl-C.")
  private boolean follow;

  @Option(
      names = {"-n", "--lines"},
      description = "How many lines (default: ${DEFAULT-VALUE}).")
  private int lines = 200;

  public LogsCommand(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws Exception {
    Sandbox sandbox = bench.sandbox();
    Path log = sandbox.home().log(bench.table(sandbox).named(process).name());
    if (!Files.exists(log)) {
      bench.out().println(process + " has no log yet: " + log);
      return 1;
    }
    long end = Files.size(log);
    bench.out().println(LogTail.of(log, lines));
    if (follow) {
      follow(log, end);
    }
    return 0;
  }

  private void follow(Path log, long from) throws IOException {
    long position = from;
    while (Waiting.until(LONG_ENOUGH, grown(log, position))) {
      long reached = Files.size(log);
      if (reached > position) {
        printBetween(log, position, reached);
      }
      position = reached;
    }
  }

  private static java.util.function.BooleanSupplier grown(Path log, long position) {
    return () -> log.toFile().length() != position;
  }

  private void printBetween(Path log, long from, long to) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] bytes = new byte[(int) Math.min(to - from, 1 << 20)];
      file.seek(to - bytes.length);
      file.readFully(bytes);
      bench.out().print(new String(bytes, StandardCharsets.UTF_8));
      bench.out().flush();
    }
  }
}
