package dev.cpqoms.fulfillment.tasks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.fulfillment.partner.RefusalCategory;
import org.jspecify.annotations.Nullable;

/** What order-service is told about a task; each record is the body of its command. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface TaskCommand {

  /** The last segment of the command's path. */
  @JsonIgnore
  String verb();

  /** The partner is going to be called. */
  record Begin(String adapter, String requestHash) implements TaskCommand {
    @Override
    public String verb() {
      return "begin";
    }
  }

  /** The partner has done it. */
  record Complete(
      String attemptId, @Nullable Integer httpStatus, @Nullable String externalReference)
      implements TaskCommand {
    @Override
    public String verb() {
      return "complete";
    }
  }

  /** The partner has taken it on. */
  record AwaitCallback(String attemptId, String externalReference) implements TaskCommand {
    @Override
    public String verb() {
      return "await-callback";
    }
  }

  /** Nobody knows whether the partner has done it. */
  record Unknown(
      String attemptId, String errorCode, String errorMessage, @Nullable Integer httpStatus)
      implements TaskCommand {
    @Override
    public String verb() {
      return "unknown";
    }
  }

  /** It will not be done this way. */
  record Refuse(
      String attemptId,
      RefusalCategory category,
      String errorCode,
      String errorMessage,
      @Nullable Integer httpStatus)
      implements TaskCommand {
    @Override
    public String verb() {
      return "refuse";
    }
  }

  /** The partner is going to be asked to cancel what it has accepted. */
  record CancelCall(String attemptId, String requestHash) implements TaskCommand {
    @Override
    public String verb() {
      return "cancel-call";
    }
  }

  /** The partner knows nothing of the call, it will be made once more. */
  record RetryCall(String attemptId) implements TaskCommand {
    @Override
    public String verb() {
      return "retry-call";
    }
  }
}
