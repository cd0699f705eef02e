package dev.cpqoms.blocks.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.http.host.GrizzlyHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GrizzlyHostTest implements BodyRules, CommandRules, AddressRules, TokenRules {
  private static HostUnderTest server;

  @BeforeAll
  static void start() {
    server = new HostUnderTest(GrizzlyHost::start);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  public HostUnderTest server() {
    return server;
  }

  /** GlassFish answers these itself, with an empty 200, before any of our code is asked. */
  @Test
  void addressesThatCannotBeReadAreTheClientsMistake() {
    assertThat(server.calls.raw("GET /%zz HTTP/1.1")).startsWith("HTTP/1.1 400 ");
    assertThat(server.calls.raw("GET /v1/widgets/%zz HTTP/1.1")).startsWith("HTTP/1.1 400 ");
  }
}
