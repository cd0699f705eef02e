package dev.cpqoms.blocks.problem;

/** What can go wrong before a business rule is asked; the same in every service. */
public enum ProtocolError implements ErrorCode {
  MALFORMED_JSON(400, "The body is not well-formed JSON."),
  INVALID_REQUEST(400, "The request does not fit its schema."),
  IDEMPOTENCY_KEY_MISSING(400, "A command needs an Idempotency-Key header."),
  UNAUTHENTICATED(401, "A valid bearer token is required."),
  TOKEN_EXPIRED(401, "The bearer token has expired."),
  FORBIDDEN(403, "The caller's roles do not allow this."),
  NOT_FOUND(404, "There is no such resource."),
  METHOD_NOT_ALLOWED(405, "The resource does not know this method."),
  NOT_ACCEPTABLE(406, "The resource has no representation that the client accepts."),
  COMMAND_IN_PROGRESS(409, "The same command is still running."),
  STALE_VERSION(412, "The resource has changed since it was read."),
  BODY_TOO_LARGE(413, "The body is larger than the limit."),
  UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not supported."),
  IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used with another request."),
  PRECONDITION_REQUIRED(428, "A command on an existing resource needs an If-Match header."),
  INTERNAL_FAULT(500, "The service failed; the incident id finds the cause."),
  DRAINING(503, "The process is shutting down; another one will answer."),
  DEPENDENCY_UNAVAILABLE(503, "Something that the service needs is not available."),
  TOO_MANY_LARGE_BODIES(503, "Another large body is being taken in at the moment.");

  private final Meaning meaning;

  ProtocolError(int status, String title) {
    this.meaning = new Meaning(status, title);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
