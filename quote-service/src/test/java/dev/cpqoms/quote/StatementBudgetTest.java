package dev.cpqoms.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * How many statements each command of a quote of two lines sends. Every one is a way to the
 * database and back while rows are locked: a command that needs more has to say so here.
 */
class StatementBudgetTest {
  private final RunningQuoteService service = RunningQuoteService.shared();
  private final Desk desk = Desk.open();
  private final Map<String, Integer> sent = new LinkedHashMap<>();

  @Test
  void noCommandSendsMoreStatementsThanItMay() {
    desk.anAcceptedQuote(); // what only the first quote of a tenant needs is there

    Desk.Standing draft = counted("create", desk::aDraft);
    Desk.Standing configured =
        counted("configure", () -> desk.then(draft, "configure", Desk.internetAndSdWan("5")));
    Desk.Standing priced = counted("price", () -> desk.then(configured, "price", Map.of()));
    Desk.Standing valid = counted("validate", () -> desk.then(priced, "validate", Map.of()));
    Desk.Standing approved = counted("submit", () -> desk.then(valid, "submit", Map.of()));
    Desk.Standing offered = counted("document", () -> desk.then(approved, "document", Map.of()));
    counted("accept", () -> desk.then(offered, "accept", Desk.acceptance(offered)));

    // A copy of the catalog that is missed costs two more, and a busy machine misses some.
    assertThat(sent.remove("configure")).isBetween(20, 24);
    assertThat(sent.remove("price")).isBetween(18, 20);
    assertThat(sent)
        .isEqualTo(
            Map.of("create", 18, "validate", 14, "submit", 18, "document", 16, "accept", 21));
  }

  private Desk.Standing counted(String command, Supplier<Desk.Standing> work) {
    int before = service.statements().sent();
    Desk.Standing after = work.get();
    sent.put(command, service.statements().sent() - before);
    return after;
  }
}
