package dev.cpqoms.workflow.engine;

/**
 * A person's decision that a message shall go to the engine again.
 *
 * @param version the version of the row that the decision is about
 */
public record Release(long version, String actor, String reason) {}
