package dev.cpqoms.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorRegistryTest {

  private final ErrorRegistry registry = ErrorRegistry.load();

  @Test
  @DisplayName("the registry keeps its own rules")
  void theRegistryKeepsItsOwnRules() {
    assertThat(ErrorRules.violations(registry)).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource({
    "QUOTE_EXPIRED, 409, CONFLICT, quote-service",
    "lower_case, 409, CONFLICT, quote-service",
    "ANSWERED_AS_SUCCESS, 200, CONFLICT, quote-service",
    "OUR_FAULT_AS_THEIRS, 400, FAULT, quote-service",
    "NOBODYS, 409, CONFLICT, nobody"
  })
  @DisplayName("a planted entry that breaks a rule is found")
  void aPlantedEntryThatBreaksARuleIsFound(
      String code, int status, ErrorEntry.Category category, String owner) {
    var planted =
        new ErrorEntry(
            code, status, category, owner, false, "A sentence.", "Long enough to be of help.");

    assertThat(ErrorRules.violations(with(planted))).hasSize(1);
  }

  @Test
  @DisplayName("an entry without help is found")
  void anEntryWithoutHelpIsFound() {
    var planted =
        new ErrorEntry(
            "HELPLESS", 409, ErrorEntry.Category.CONFLICT, "quote-service", false, "No", "");

    assertThat(ErrorRules.violations(with(planted))).hasSize(1);
  }

  @Test
  @DisplayName("a code has one address")
  void aCodeHasOneAddress() {
    var entry = registry.find("QUOTE_EXPIRED").orElseThrow();

    assertThat(registry.typeOf(entry)).hasToString("https://errors.cpq-oms.example/QUOTE_EXPIRED");
    assertThat(entry.page()).isEqualTo("docs/errors.md#quote_expired");
    assertThat(registry.ownedBy("quote-service")).contains(entry);
    assertThat(registry.find("NO_SUCH_CODE")).isEmpty();
  }

  private ErrorRegistry with(ErrorEntry planted) {
    List<ErrorEntry> entries = new ArrayList<>(registry.errors());
    entries.add(planted);
    return new ErrorRegistry(registry.baseUri(), entries);
  }
}
