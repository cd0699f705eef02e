package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/**
 * Refuses a query that says something nobody would read: a filter that is misspelled would show
 * everything. Only callers who know the contract are held to it, which is everybody with a token: a
 * probe or a partner's callback is not lost by what something on its way has added to the address.
 */
final class QueryFilter implements ContainerRequestFilter {
  private final ConcurrentMap<Method, KnownQuery> known = new ConcurrentHashMap<>();

  @Override
  public void filter(ContainerRequestContext request) {
    Map<String, List<String>> query = request.getUriInfo().getQueryParameters();
    Method method = ResourceMethods.matched(request);
    if (query.isEmpty() || method == null || Access.to(request).open()) {
      return;
    }
    List<Problem.Item> mistakes = known.computeIfAbsent(method, KnownQuery::of).mistakes(query);
    if (!mistakes.isEmpty()) {
      String detail = mistakes.stream().map(Problem.Item::detail).collect(Collectors.joining(" "));
      throw new Refusal(ProtocolError.INVALID_REQUEST, detail, mistakes);
    }
  }
}
