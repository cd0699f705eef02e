package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.http.host.GrizzlyHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class GrizzlyHostTest implements BodyRules, CommandRules, AddressRules, QueryRules, TokenRules {
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
}
