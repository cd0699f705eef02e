package dev.cpqoms.externalsystems.control;

import dev.cpqoms.blocks.problem.Refusal;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/** For callers from elsewhere the control door does not exist. */
@ThisMachineOnly
public final class LoopbackFilter implements ContainerRequestFilter {

  @Context private @Nullable Provider<Request> request;

  @Override
  public void filter(ContainerRequestContext context) {
    if (request == null || !isLoopback(request.get().getRemoteAddr())) {
      throw Refusal.notFound("resource");
    }
  }

  /** The address is a literal, so nothing is looked up. */
  static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
