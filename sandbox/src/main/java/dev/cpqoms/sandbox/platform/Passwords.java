package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.server.Login;
import dev.cpqoms.sandbox.server.PostgresCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Passwords and shared secrets of this sandbox, made once at random. */
public final class Passwords {

  private static final String CALLBACK_SECRET = "callback-secret";
  private static final String PARTNER_API_KEY = "partner-api-key";

  private final Map<String, String> byName;

  private Passwords(Map<String, String> byName) {
    this.byName = byName;
  }

  public static Passwords keptIn(SandboxHome home) throws IOException {
    Map<String, String> byName = new HashMap<>();
    if (Files.exists(home.passwords())) {
      SandboxJson.read(home.passwords(), Map.class)
          .forEach((name, password) -> byName.put((String) name, (String) password));
    }
    SecureRandom random = new SecureRandom();
    boolean complete = true;
    for (String name : names()) {
      complete &= byName.putIfAbsent(name, fresh(random)) != null;
    }
    if (!complete) {
      PrivateFiles.write(home.passwords(), SandboxJson.text(byName));
    }
    return new Passwords(byName);
  }

  public String admin() {
    return password(PostgresCluster.ADMIN);
  }

  public String callbackSecret() {
    return password(CALLBACK_SECRET);
  }

  public String partnerApiKey() {
    return password(PARTNER_API_KEY);
  }

  public Login login(String service, String duty) {
    String role = PostgresCluster.role(service, duty);
    return new Login(role, password(role));
  }

  public Map<String, String> byRole() {
    Map<String, String> roles = new HashMap<>(byName);
    roles.keySet().retainAll(PostgresCluster.roles());
    return roles;
  }

  private String password(String name) {
    String password = byName.get(name);
    if (password == null) {
      throw new IllegalArgumentException("No password is kept for " + name);
    }
    return password;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(PostgresCluster.roles());
    names.addAll(List.of(PostgresCluster.ADMIN, CALLBACK_SECRET, PARTNER_API_KEY));
    return names;
  }

  private static String fresh(SecureRandom random) {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
