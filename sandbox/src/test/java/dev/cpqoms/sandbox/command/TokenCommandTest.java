package dev.cpqoms.sandbox.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.sandbox.platform.SandboxRefusal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TokenCommandTest {

  @TempDir Path checkout;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void a_token_carries_role_tenant_and_level() {
    int exit = new CommandLine(command()).execute("approver", "--tenant", "acme", "--level", "2");

    assertThat(exit).isZero();
    assertThat(claims())
        .contains("\"roles\":[\"APPROVER\"]")
        .contains("\"tenant\":\"acme\"")
        .contains("\"authority_level\":2");
  }

  @Test
  void a_role_that_nobody_has_is_refused_with_the_roles_that_there_are() {
    TokenCommand command = command();
    new CommandLine(command).parseArgs("salse", "--tenant", "acme");

    assertThatThrownBy(command::call)
        .isInstanceOf(SandboxRefusal.class)
        .hasMessageContaining("SALES");
    assertThat(said.size()).isZero();
  }

  private TokenCommand command() {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new TokenCommand(new Workbench(checkout, Map.of(), out));
  }

  private String claims() {
    String token = said.toString(StandardCharsets.UTF_8);
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return new String(claims, StandardCharsets.UTF_8);
  }
}
