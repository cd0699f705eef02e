package dev.cpqoms.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ErrorPageTest {

  private final ErrorRegistry registry = ErrorRegistry.load();

  @Test
  @DisplayName("docs/errors.md has a current section for every code")
  void thePageHasACurrentSectionForEveryCode() throws IOException {
    String expected = ErrorPage.render(registry);
    if (Boolean.getBoolean("cpq.update")) {
      Files.writeString(ErrorPage.path(), expected);
    }

    assertThat(Files.readString(ErrorPage.path()))
        .as("docs/errors.md; -Dcpq.update=true writes it again")
        .isEqualTo(expected);
  }

  @Test
  @DisplayName("a code without a section would be seen")
  void aCodeWithoutASectionWouldBeSeen() throws IOException {
    var fewer =
        new ErrorRegistry(
            registry.baseUri(),
            List.copyOf(registry.errors().subList(1, registry.errors().size())));

    assertThat(Files.readString(ErrorPage.path())).isNotEqualTo(ErrorPage.render(fewer));
  }
}
