package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.process.Waiting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One launcher at a time changes what runs. The lock goes with its holder, however that ends. */
public final class LauncherLock {

  /** What is done while the lock is held. */
  @FunctionalInterface
  public interface Work {
    void run() throws IOException;
  }

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private LauncherLock() {}

  /** Does the work, or refuses at once while another launcher does its own. */
  public static void alone(SandboxHome home, String purpose, Work work) throws IOException {
    Files.createDirectories(home.root());
    try (FileChannel channel =
        FileChannel.open(
            home.lock(),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      if (tryLock(channel) == null) {
        throw new SandboxRefusal(
            "Another ./cpq is at work here (" + holder(home.lock()) + "); wait until it is done.");
      }
      String holder = "pid " + ProcessHandle.current().pid() + ", " + purpose;
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
      work.run();
      channel.truncate(0);
    }
  }

  /** As {@link #alone}, but waits for the other's end, up to a limit. */
  public static void whenFree(SandboxHome home, String purpose, Work work) throws IOException {
    Waiting.until(PATIENCE, () -> isFree(home));
    alone(home, purpose, work);
  }

  private static boolean isFree(SandboxHome home) {
    try (FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.WRITE)) {
      return tryLock(channel) != null;
    } catch (IOException notThereYet) {
      return true;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static String holder(Path lock) throws IOException {
    String holder = Files.readString(lock);
    return holder.isBlank() ? "just starting" : holder;
  }
}
