package dev.cpqoms.sandbox.platform;

/** Every port of the sandbox with its default. An environment variable per port changes it. */
public enum PortName {
  POSTGRES(15432),
  KAFKA(19092),
  KAFKA_CONTROLLER(19093),
  REDIS(16379),
  ZEEBE(26500),
  ZEEBE_COMMAND(26501),
  ZEEBE_INTERNAL(26502),
  ZEEBE_HTTP(26580),
  ZEEBE_MANAGEMENT(26590),
  QUOTE_SERVICE(8081),
  ORDER_SERVICE(8082),
  WORKFLOW(8083),
  OUTBOX_PUBLISHER(8084),
  FULFILLMENT_WORKER(8085),
  EXTERNAL_SYSTEMS(8090);

  private final int standard;

  PortName(int standard) {
    this.standard = standard;
  }

  public int standard() {
    return standard;
  }

  public String variable() {
    return "CPQ_PORT_" + name();
  }
}
