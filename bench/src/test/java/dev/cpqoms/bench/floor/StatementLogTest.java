package dev.cpqoms.bench.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementLogTest {
  private static final List<String> LOG =
      """
      2026-11-21 06:00:00.000 UTC [17] LOG:  database system is ready to accept connections
      6a.1 LOG:  execute <unnamed>: SELECT 1
      6a.1 LOG:  execute <unnamed>: BEGIN
      6a.1 LOG:  execute S_1: SELECT set_config('app.tenant_id', $1, true)
      6a.1 DETAIL:  Parameters: $1 = 'acme'
      6b.2 LOG:  statement: BEGIN
      6b.2 LOG:  execute S_1: SELECT set_config('app.tenant_id', $1, true)
      6b.2 DETAIL:  Parameters: $1 = '*'
      6a.1 LOG:  execute <unnamed>: SELECT name
      \t  FROM quote
      \t WHERE id = $1 AND note = $2
      6a.1 DETAIL:  Parameters: $1 = 'x', $2 = NULL
      6b.2 LOG:  execute S_2: COMMIT
      6a.1 LOG:  execute S_2: COMMIT
      6a.1 LOG:  statement: BEGIN
      6a.1 LOG:  execute <unnamed>: INSERT INTO idempotency_record (key, command_type, body)
      \tVALUES ($1, $2, $3)
      6a.1 DETAIL:  Parameters: $1 = '01', $2 = 'priceQuote', $3 = '{"it''s": "a
      \tline, $9 = ''no''"}'
      6a.1 LOG:  execute S_2: COMMIT
      6a.1 LOG:  execute <unnamed>: BEGIN
      6a.1 LOG:  execute <unnamed>: DELETE FROM quote
      6a.1 LOG:  execute <unnamed>: ROLLBACK
      """
          .lines()
          .map(line -> line.replace("\\t", "\t"))
          .toList();

  @Test
  void aCommandHasTheTransactionsThatLedToItsRecord() {
    List<RecordedCommand> commands = StatementLog.read(LOG);

    assertThat(commands).hasSize(1);
    assertThat(commands.getFirst().type()).isEqualTo("priceQuote");
    assertThat(commands.getFirst().transactions()).extracting(List::size).containsExactly(2, 1);
  }

  @Test
  void statementsKeepTheirLinesAndTheirParameters() {
    RecordedStatement read = StatementLog.read(LOG).getFirst().transactions().getFirst().getLast();

    assertThat(read.sql()).isEqualTo("SELECT name\n  FROM quote\n WHERE id = ? AND note = ?");
    assertThat(read.parameters()).containsExactly("x", null);
  }

  @Test
  void quotesAndLineEndsInValuesArePartOfThem() {
    RecordedStatement insert =
        StatementLog.read(LOG).getFirst().transactions().getLast().getFirst();

    assertThat(insert.parameters())
        .containsExactly("01", "priceQuote", "{\"it's\": \"a\nline, $9 = 'no'\"}");
  }

  @Test
  void whatTheServiceDoesByItselfIsLeftOut() {
    assertThat(StatementLog.read(LOG).toString()).doesNotContain("*]", "DELETE", "SELECT 1");
  }

  @Test
  void commandsStandInTheOrderInWhichTheyWereCommittedWhoeverRestsAfterwards() {
    List<RecordedCommand> commands =
        StatementLog.read(
            """
            6a.1 LOG:  execute S_1: INSERT INTO idempotency_record (command_type) VALUES ($1)
            6a.1 DETAIL:  Parameters: $1 = 'configureQuote'
            6a.1 LOG:  execute S_2: COMMIT
            6b.2 LOG:  execute S_1: INSERT INTO idempotency_record (command_type) VALUES ($1)
            6b.2 DETAIL:  Parameters: $1 = 'priceQuote'
            6b.2 LOG:  execute S_2: COMMIT
            6b.2 LOG:  execute S_3: BEGIN
            6a.1 LOG:  execute S_3: BEGIN
            """
                .lines()
                .toList());

    assertThat(commands)
        .extracting(RecordedCommand::type)
        .containsExactly("configureQuote", "priceQuote");
  }
}
