package dev.cpqoms.blocks.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.operational.BlocksDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapperConfigurationTest {
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
  void aRowIsTheRecordWhoseComponentsAreNamedLikeItsColumns() {
    UUID id = UUID.fromString("01a1fe25-72c9-7e20-881e-75ca81ff14e5");
    Instant at = Instant.parse("2026-11-21T06:00:00Z");

    List<SampleRow> rows = read(mapper -> mapper.all(2));

    assertThat(rows)
        .containsExactly(
            new SampleRow(id, new TenantId("acme"), 1, true, null, null, at),
            new SampleRow(
                id,
                new TenantId("acme"),
                2,
                false,
                new BigDecimal("2.50"),
                SampleRow.Unit.SECONDS,
                at));
  }

  @Test
  void aRecordThatIsOneColumnIsReadByItsTypeHandler() {
    TenantId tenant = read(SampleMapper::tenant);

    assertThat(tenant).isEqualTo(new TenantId("acme"));
  }

  @Test
  void aColumnThatIsMissingIsNamed() {
    assertThatThrownBy(() -> read(SampleMapper::halfARow)).hasMessageContaining("tenant_id");
  }

  @Test
  void aRowThatItsRecordRefusesSaysWhy() {
    assertThatThrownBy(() -> read(SampleMapper::notPositive))
        .hasStackTraceContaining("not positive: 0");
  }

  /** Once every row of a record that only its package sees cost an exception with its stack. */
  @Test
  void noRowCostsAnException(@TempDir Path folder) throws IOException {
    read(mapper -> mapper.all(1)); // what only the first row of a type costs

    Path file = folder.resolve("rows.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.JavaExceptionThrow");
      recording.start();
      read(mapper -> mapper.all(100));
      recording.stop();
      recording.dump(file);
    }

    assertThat(RecordingFile.readAllEvents(file))
        .filteredOn(event -> event.getThread() != null)
        .filteredOn(
            event -> event.getThread().getJavaThreadId() == Thread.currentThread().threadId())
        .extracting(MapperConfigurationTest::thrown)
        .isEmpty();
  }

  private static String thrown(RecordedEvent event) {
    return event.getClass("thrownClass").getName() + " " + event.getString("message");
  }

  private static <T> T read(Function<SampleMapper, T> query) {
    return database
        .unitOfWork()
        .run(BlocksDatabase.of("acme"), tx -> query.apply(tx.mapper(SampleMapper.class)));
  }
}
