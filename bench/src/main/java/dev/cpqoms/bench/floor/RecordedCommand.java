package dev.cpqoms.bench.floor;

import java.util.List;

/**
 * What one command has asked of the database.
 *
 * @param type as in its idempotency record
 * @param transactions each committed on its own, in their order
 */
record RecordedCommand(String type, List<List<RecordedStatement>> transactions) {}
