package dev.cpqoms.blocks.security;

/** The issuer's keys cannot be read and none are known yet: no token can be judged now. */
public final class KeysUnavailable extends RuntimeException {
  KeysUnavailable(Throwable cause) {
    super("The keys of the token issuer cannot be read", cause);
  }
}
