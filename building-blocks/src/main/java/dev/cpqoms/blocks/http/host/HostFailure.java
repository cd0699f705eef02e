package dev.cpqoms.blocks.http.host;

import org.jspecify.annotations.Nullable;

/** A host that does not come up. */
public final class HostFailure extends RuntimeException {
  HostFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
