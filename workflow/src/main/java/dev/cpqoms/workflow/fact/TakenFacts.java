package dev.cpqoms.workflow.fact;

/**
 * How far the facts of a partition are kept now.
 *
 * @param position everything at or below it is durable here
 */
public record TakenFacts(int partitionId, long position) {}
