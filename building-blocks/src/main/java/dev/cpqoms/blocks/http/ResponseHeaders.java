package dev.cpqoms.blocks.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;

/** The headers that every answer has, whatever it says. */
final class ResponseHeaders implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle("X-Content-Type-Options", "nosniff");
    headers.putSingle("Cache-Control", "no-store");
    if (RequestContexts.correlationIdIfKnown(request) != null) {
      headers.putSingle(CorrelationFilter.HEADER, RequestContexts.correlationId(request));
      headers.putSingle(CorrelationFilter.TRACEPARENT, RequestContexts.traceparent(request));
    }
  }
}
