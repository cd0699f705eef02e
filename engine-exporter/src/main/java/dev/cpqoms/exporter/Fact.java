package dev.cpqoms.exporter;

/**
 * Something that happened in the engine.
 *
 * @param position of its record in the log of the partition; facts are told in this order
 * @param json as the contract of workflow has it
 */
record Fact(long position, String json) {}
