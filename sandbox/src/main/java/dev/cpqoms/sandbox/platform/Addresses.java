package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.server.Loopback;
import java.net.URI;

/** Where the servers and processes of one sandbox answer. */
public record Addresses(PortMap ports) {

  public URI http(PortName process) {
    return ports.http(process);
  }

  public String kafkaBootstrap() {
    return hostAndPort(PortName.KAFKA);
  }

  public URI redis() {
    return URI.create("redis://" + hostAndPort(PortName.REDIS));
  }

  public URI zeebe() {
    return ports.http(PortName.ZEEBE);
  }

  /**
   * @param service its first word, for example {@code quote}
   */
  public String jdbcUrl(String service) {
    return "jdbc:postgresql://" + hostAndPort(PortName.POSTGRES) + "/" + service + "_db";
  }

  private String hostAndPort(PortName port) {
    return Loopback.HOST + ":" + ports.of(port);
  }
}
