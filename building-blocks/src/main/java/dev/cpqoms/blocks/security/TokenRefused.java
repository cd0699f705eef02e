package dev.cpqoms.blocks.security;

/** A bearer token that is not believed; the reason is safe to show. */
public final class TokenRefused extends Exception {
  private final boolean expired;

  private TokenRefused(String reason, boolean expired) {
    super(reason);
    this.expired = expired;
  }

  static TokenRefused because(String reason) {
    return new TokenRefused(reason, false);
  }

  static TokenRefused expired() {
    return new TokenRefused("the token has expired", true);
  }

  public boolean expiredToken() {
    return expired;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
