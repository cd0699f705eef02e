package dev.cpqoms.blocks.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTokenTest {
  @Test
  void theTokenIsReadAgainWhenItWasReplaced(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("token"), "first\n");
    ServiceToken token = new ServiceToken(file);
    assertThat(token.bearer()).isEqualTo("first");

    Files.writeString(file, "the second\n");

    assertThat(token.bearer()).isEqualTo("the second");
  }

  @Test
  void aMissingFileIsAFault(@TempDir Path directory) {
    ServiceToken token = new ServiceToken(directory.resolve("nowhere"));

    assertThatThrownBy(token::bearer).isInstanceOf(UncheckedIOException.class);
  }
}
