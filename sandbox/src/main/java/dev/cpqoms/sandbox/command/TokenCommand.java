package dev.cpqoms.sandbox.command;

import dev.cpqoms.sandbox.platform.SandboxRefusal;
import dev.cpqoms.sandbox.platform.SandboxTokens;
import dev.cpqoms.sandbox.token.TokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a token and nothing else, so that a shell can take it. */
@Command(name = "token", description = "Prints a bearer token of the local issuer.")
public final class TokenCommand implements Callable<Integer> {

  private static final List<String> ROLES =
      List.of(
          "SALES",
          "APPROVER",
          "CATALOG_ADMIN",
          "VIEWER",
          "OPERATOR",
          "SENIOR_OPERATOR",
          "INCIDENT_COMMANDER",
          "ENGINEER",
          "BUSINESS_APPROVER",
          "AUDITOR");

  private final Workbench bench;

  @Parameters(
      arity = "1..*",
      paramLabel = "<role>",
      description =
          "SALES, APPROVER, CATALOG_ADMIN, VIEWER, OPERATOR, SENIOR_OPERATOR, INCIDENT_COMMANDER,"
              + " ENGINEER, BUSINESS_APPROVER, AUDITOR")
  private List<String> roles = List.of();

  @Option(names = "--tenant", required = true, description = "acme and globex have a catalog.")
  private String tenant = "";

  @Option(names = "--level", description = "Authority level of an approver, 1 to 3.")
  private int level;

  @Option(names = "--subject", description = "Who it is; made from the role when left out.")
  private String subject = "";

  @Option(names = "--valid", description = "ISO duration (default: ${DEFAULT-VALUE}).")
  private Duration valid = Duration.ofHours(12);

  public TokenCommand(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws Exception {
    List<String> words = roles.stream().map(role -> role.toUpperCase(Locale.ROOT)).toList();
    if (!ROLES.containsAll(words)) {
      throw new SandboxRefusal("No role is called so; there are: " + String.join(", ", ROLES));
    }
    String who =
        subject.isEmpty() ? words.getFirst().toLowerCase(Locale.ROOT) + "@" + tenant : subject;
    TokenRequest request = new TokenRequest(who, tenant, words, level, valid);
    bench.out().println(SandboxTokens.of(bench.sandbox()).issue(request));
    return 0;
  }
}
