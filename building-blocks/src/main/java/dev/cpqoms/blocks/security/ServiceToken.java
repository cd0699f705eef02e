package dev.cpqoms.blocks.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** The token of this process, in a file that the platform replaces before the token expires. */
public final class ServiceToken {
  private final Path file;
  private @Nullable Held held;

  public ServiceToken(Path file) {
    this.file = file;
  }

  /** The token as it is in the file now; the file is read only when it has changed. */
  public synchronized String bearer() {
    try {
      FileTime modified = Files.getLastModifiedTime(file);
      long size = Files.size(file);
      if (held == null || !held.modified.equals(modified) || held.size != size) {
        held = new Held(Files.readString(file).strip(), modified, size);
      }
      return held.token;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The service token cannot be read", unreadable);
    }
  }

  private record Held(String token, FileTime modified, long size) {
    @Override
    public String toString() {
      return "Held[" + modified + "]";
    }
  }
}
