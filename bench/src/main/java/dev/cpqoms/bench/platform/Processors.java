package dev.cpqoms.bench.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Some processors of the machine, to give to running processes (Linux).
 *
 * @param numbers as Linux counts them
 */
public record Processors(List<Integer> numbers) {
  private static final String ALLOWED = "Cpus_allowed_list:";

  /** Those that this process may use. */
  public static Processors all() throws IOException {
    String allowed =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith(ALLOWED))
            .findFirst()
            .orElseThrow();
    return of(allowed.substring(ALLOWED.length()).strip());
  }

  /**
   * From a list as Linux writes it.
   *
   * @param list for example {@code 0-2,5}
   */
  static Processors of(String list) {
    List<Integer> numbers = new ArrayList<>();
    for (String range : list.split(",")) {
      String[] ends = range.split("-");
      int last = Integer.parseInt(ends[ends.length - 1]);
      IntStream.rangeClosed(Integer.parseInt(ends[0]), last).forEach(numbers::add);
    }
    return new Processors(numbers);
  }

  /** The first half of them, at least one. */
  public Processors firstHalf() {
    return new Processors(numbers.subList(0, Math.max(1, numbers.size() / 2)));
  }

  /** The others; a single processor is in both halves. */
  public Processors secondHalf() {
    return new Processors(numbers.subList(numbers.size() / 2, numbers.size()));
  }

  /** As Linux writes them. */
  public String words() {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** From now on all threads of these processes have only these processors. */
  public void give(Collection<Long> pids) throws IOException, InterruptedException {
    for (long pid : pids) {
      give(pid);
    }
  }

  private void give(long pid) throws IOException, InterruptedException {
    List<String> command = List.of("taskset", "-a", "-c", "-p", words(), Long.toString(pid));
    Process taskset = new ProcessBuilder(command).redirectErrorStream(true).start();
    String words = new String(taskset.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (taskset.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + words);
    }
  }
}
