package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.quote.request.Fields;
import dev.cpqoms.quote.request.Reasoned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code delegateApproval}.
 *
 * @param from from now on when left out
 */
public record DelegateApproval(
    String delegate, @Nullable Instant from, Instant until, String reason) implements Reasoned {
  public DelegateApproval {
    InvalidField.text("/delegate", delegate, 200);
    InvalidField.required("/until", until);
    Fields.reason("/reason", reason);
  }
}
