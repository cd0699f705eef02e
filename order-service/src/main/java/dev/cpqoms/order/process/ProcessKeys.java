package dev.cpqoms.order.process;

import dev.cpqoms.blocks.http.InvalidField;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the engine's processes and instances are called. */
final class ProcessKeys {

  static final String ORDER_FULFILLMENT = "order-fulfillment";

  private static final Pattern INSTANCE = Pattern.compile("[0-9]{1,19}");

  private ProcessKeys() {}

  static void checkProcess(@Nullable String processId) {
    InvalidField.check(
        ORDER_FULFILLMENT.equals(InvalidField.required("/processId", processId)),
        "/processId",
        "must be " + ORDER_FULFILLMENT);
  }

  static void checkInstance(@Nullable String instanceKey) {
    InvalidField.check(
        INSTANCE.matcher(InvalidField.required("/processInstanceKey", instanceKey)).matches(),
        "/processInstanceKey",
        "must have 1 to 19 digits");
  }
}
