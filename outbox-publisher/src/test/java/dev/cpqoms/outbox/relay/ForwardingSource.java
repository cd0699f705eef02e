package dev.cpqoms.outbox.relay;

import java.util.List;

/** A source to be tampered with at one point. */
abstract class ForwardingSource implements OutboxSource {

  private final OutboxSource real;

  ForwardingSource(OutboxSource real) {
    this.real = real;
  }

  @Override
  public String name() {
    return real.name();
  }

  @Override
  public List<OutboxEvent> claim(int limit) {
    return real.claim(limit);
  }

  @Override
  public boolean holds(OutboxEvent event) {
    return real.holds(event);
  }

  @Override
  public void published(List<Acknowledged> events) {
    real.published(events);
  }

  @Override
  public void failed(List<Setback> events) {
    real.failed(events);
  }

  @Override
  public void quarantine(List<Setback> events) {
    real.quarantine(events);
  }

  @Override
  public void release(List<OutboxEvent> events) {
    real.release(events);
  }

  @Override
  public Backlog backlog() {
    return real.backlog();
  }

  @Override
  public void close() {
    real.close();
  }
}
