package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.client.DependencyUnavailable;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.problem.ErrorCode;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.blocks.telemetry.LogFields;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ParamException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Turns everything that can be thrown into a problem with a registered code; a fault is logged here
 * and only here.
 */
final class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

  private final IdSource ids = IdSource.timeOrdered();

  @Override
  public Response toResponse(Throwable thrown) {
    return switch (thrown) {
      case Refusal refusal -> answer(refusal);
      case InvalidField invalid -> answer(invalid.refusal(""));
      case DependencyUnavailable unavailable -> unavailable(unavailable);
      case ParamException.PathParamException _ -> answer(Refusal.notFound("resource"));
      case ParamException parameter -> answer(wrongParameter(parameter));
      case WebApplicationException http -> answer(http);
      default -> fault(thrown);
    };
  }

  private Response answer(WebApplicationException http) {
    Response raised = http.getResponse();
    if (raised.getStatus() < 400) {
      return raised;
    }
    ProtocolError code = code(raised.getStatus());
    if (code == null) {
      return fault(http);
    }
    Response.ResponseBuilder builder = builder(new Refusal(code, code.title()));
    String allow = raised.getHeaderString("Allow");
    return allow == null ? builder.build() : builder.header("Allow", ours(allow)).build();
  }

  /** Jersey would answer OPTIONS by itself; we do not let it. */
  private static String ours(String allowed) {
    return Arrays.stream(allowed.split(","))
        .filter(method -> !method.equals("OPTIONS"))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static @Nullable ProtocolError code(int status) {
    return switch (status) {
      case 401 -> ProtocolError.UNAUTHENTICATED;
      case 403 -> ProtocolError.FORBIDDEN;
      case 404 -> ProtocolError.NOT_FOUND;
      case 405 -> ProtocolError.METHOD_NOT_ALLOWED;
      case 406 -> ProtocolError.NOT_ACCEPTABLE;
      case 413 -> ProtocolError.BODY_TOO_LARGE;
      case 415 -> ProtocolError.UNSUPPORTED_MEDIA_TYPE;
      case 503 -> ProtocolError.DEPENDENCY_UNAVAILABLE;
      default -> status < 500 ? ProtocolError.INVALID_REQUEST : null;
    };
  }

  private static Refusal wrongParameter(ParamException parameter) {
    String detail = "The parameter " + parameter.getParameterName() + " has no valid value.";
    return new Refusal(
        ProtocolError.INVALID_REQUEST, detail, List.of(new Problem.Item(detail, null)));
  }

  private static Response unavailable(DependencyUnavailable unavailable) {
    LOG.warn("A dependency is unavailable", unavailable);
    return answer(
        new Refusal(ProtocolError.DEPENDENCY_UNAVAILABLE, "Send the same request again later."));
  }

  private Response fault(Throwable thrown) {
    String incident = ids.next().toString();
    MDC.put(LogFields.INCIDENT_ID, incident);
    LOG.error("Unknown fault, incident {}", incident, thrown);
    MDC.remove(LogFields.INCIDENT_ID);
    ErrorCode code = ProtocolError.INTERNAL_FAULT;
    Problem problem = Problem.of(code, "Incident " + incident, List.of(), null);
    return Response.status(code.status()).entity(problem.at("urn:uuid:" + incident)).build();
  }

  private static Response answer(Refusal refusal) {
    return builder(refusal).build();
  }

  private static Response.ResponseBuilder builder(Refusal refusal) {
    ErrorCode code = refusal.code();
    Problem problem = Problem.of(code, refusal.detail(), refusal.errors(), null);
    Response.ResponseBuilder answer = Response.status(code.status()).entity(problem);
    return code instanceof ProtocolError known ? withHeaders(answer, known) : answer;
  }

  private static Response.ResponseBuilder withHeaders(
      Response.ResponseBuilder answer, ProtocolError code) {
    return switch (code) {
      case UNAUTHENTICATED -> answer.header("WWW-Authenticate", "Bearer realm=\"cpq-oms\"");
      case TOKEN_EXPIRED ->
          answer.header("WWW-Authenticate", "Bearer realm=\"cpq-oms\", error=\"invalid_token\"");
      case COMMAND_IN_PROGRESS, DEPENDENCY_UNAVAILABLE -> answer.header("Retry-After", 1);
      case TOO_MANY_LARGE_BODIES -> answer.header("Retry-After", 5);
      case DRAINING -> answer.header("Retry-After", 1).header("Connection", "close");
      case BODY_TOO_LARGE -> answer.header("Connection", "close");
      default -> answer;
    };
  }
}
