package dev.cpqoms.bench.floor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as PostgreSQL has seen it.
 *
 * @param sql with {@code ?} for each parameter
 * @param parameters as text
 */
record RecordedStatement(String sql, List<@Nullable String> parameters) {}
