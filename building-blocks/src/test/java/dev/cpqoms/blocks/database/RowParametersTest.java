package dev.cpqoms.blocks.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.operational.BlocksDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RowParametersTest {
  private static final SampleRow ROW =
      new SampleRow(
          UUID.fromString("01a1fe25-72c9-7e20-881e-75ca81ff14e5"),
          new TenantId("acme"),
          1,
          true,
          new BigDecimal("2.50"),
          SampleRow.Unit.SECONDS,
          Instant.parse("2026-11-21T06:00:00Z"));

  private static BlocksDatabase database;

  @BeforeAll
  static void migrate() {
    database = new BlocksDatabase(SampleMapper.class);
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void aPathLeadsThroughRecordsToAComponentOrToWhatARecordDerives() {
    String told = ask(mapper -> mapper.told(new SampleMapper.Pair(ROW, ROW), "end"));

    assertThat(told)
        .isEqualTo(
            "01a1fe25-72c9-7e20-881e-75ca81ff14e5 acme 1 1st SECONDS 2026-11-21 06:00:00 2.50 end");
  }

  @Test
  void aPathThatEndsEarlyIsNull() {
    assertThat(ask(mapper -> mapper.told(new SampleMapper.Pair(ROW, null), "end")))
        .endsWith(" nothing end");
  }

  @Test
  void aRecordAloneNeedsNoName() {
    assertThat(ask(mapper -> mapper.unnamed(ROW))).isEqualTo("11st");
  }

  @Test
  void theRowsOfARepeatedPartAreFound() {
    assertThat(ask(mapper -> mapper.listed(List.of(ROW, ROW), "rows"))).isEqualTo("rows 1 1");
  }

  @Test
  void aNameThatTheRecordDoesNotHaveIsSaid() {
    assertThatThrownBy(() -> ask(mapper -> mapper.unknown(ROW, "")))
        .hasStackTraceContaining("nonsense");
  }

  private static String ask(Function<SampleMapper, String> query) {
    return database
        .unitOfWork()
        .run(BlocksDatabase.of("acme"), tx -> query.apply(tx.mapper(SampleMapper.class)));
  }
}
