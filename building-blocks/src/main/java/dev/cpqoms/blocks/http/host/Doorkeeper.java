package dev.cpqoms.blocks.http.host;

import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.blocks.problem.Problem;
import java.io.CharConversionException;
import java.io.IOException;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.memory.Buffers;
import org.jspecify.annotations.Nullable;

/**
 * Meets every request between the reading of its header and everything behind that, in both hosts
 * alike: it overhears offers to speak another protocol, refuses addresses that cannot be read, and
 * says 503 until the resources are there.
 *
 * <p>GlassFish makes its instance by the descriptor in {@code META-INF/hk2-locator} when it
 * configures its listener, which is before the port is open.
 */
public final class Doorkeeper extends BaseFilter implements AddOn {
  private static final int BAD_ADDRESS = 400;
  private static final int NOT_YET = 503;

  private volatile boolean open;

  /** From now on the resources answer. */
  void open() {
    open = true;
  }

  @Override
  public void setup(@Nullable NetworkListener listener, FilterChainBuilder chain) {
    chain.add(chain.indexOfType(HttpServerFilter.class) + 1, this);
  }

  /**
   * A server may overlook an offer to upgrade (RFC 9110, 7.8). Grizzly would leave the body of such
   * a request unframed: its reader then waits for an end that never comes.
   */
  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event)
      throws IOException {
    if (event instanceof HttpEvents.IncomingHttpUpgradeEvent offer) {
      HttpHeader request = offer.getHttpHeader();
      request.setIgnoreContentModifiers(false);
      request.getUpgradeDC().recycle();
    }
    return context.getInvokeAction();
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    HttpContent content = context.getMessage();
    HttpRequestPacket request = (HttpRequestPacket) content.getHttpHeader();
    if (!open) {
      return refused(context, request, NOT_YET);
    }
    return readable(request) ? context.getInvokeAction() : refused(context, request, BAD_ADDRESS);
  }

  /** Whether the path can be decoded and stays below the root, and the query has no NUL. */
  private static boolean readable(HttpRequestPacket request) {
    String query = request.getQueryString();
    if (query != null && query.contains("%00")) {
      return false;
    }
    try {
      return request.getRequestURIRef().getDecodedRequestURIBC(false).getLength() > 0;
    } catch (CharConversionException | IllegalArgumentException | IllegalStateException wrong) {
      return false;
    }
  }

  private static NextAction refused(
      FilterChainContext context, HttpRequestPacket request, int status) throws IOException {
    byte[] document = Json.bytes(ContainerProblem.of(status).at(request.getRequestURI()));
    HttpResponsePacket response = request.getResponse();
    response.setStatus(status);
    response.setContentLength(document.length);
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    if (status == NOT_YET) {
      response.setHeader("Retry-After", "1");
    }
    context.write(
        response
            .httpContentBuilder()
            .content(Buffers.wrap(context.getMemoryManager(), document))
            .last(true)
            .build());
    context.notifyDownstream(HttpServerFilter.RESPONSE_COMPLETE_EVENT);
    return context.getStopAction();
  }
}
