package dev.cpqoms.order.task;

import dev.cpqoms.blocks.http.InvalidField;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A worker is about to call a partner. */
public record BeginTask(String adapter, String requestHash) {

  private static final Set<String> ADAPTERS =
      Set.of("inventory", "provisioning", "billing", "notification");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  public BeginTask {
    InvalidField.check(
        ADAPTERS.contains(InvalidField.required("/adapter", adapter)),
        "/adapter",
        "must be one of inventory, provisioning, billing, notification");
    checkRequestHash(requestHash);
  }

  static void checkRequestHash(@Nullable String requestHash) {
    InvalidField.check(
        HASH.matcher(InvalidField.required("/requestHash", requestHash)).matches(),
        "/requestHash",
        "must be a SHA-256 in lower-case hex");
  }
}
