package dev.cpqoms.fulfillment.tasks;

/** How order-service took a command. */
public sealed interface Told {

  /** It agreed; this is the task now. */
  record Agreed(Task task) implements Told {}

  /** The task has changed meanwhile: look again before deciding again. */
  record Overtaken(String code) implements Told {}
}
