package dev.cpqoms.sandbox.journey;

import dev.cpqoms.sandbox.token.TokenRequest;

/** Gives the tokens that the people of a journey act with. */
@FunctionalInterface
public interface TokenSource {

  String issue(TokenRequest request);
}
