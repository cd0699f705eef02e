package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The query parameters that a resource method reads: those of its signature and those of {@link
 * QueryParameters}.
 *
 * @param parameters by their names; true for those of which every value is read
 */
public record KnownQuery(SortedMap<String, Boolean> parameters) {
  private static final int LONGEST_NAME = 60;
  private static final int MOST_MISTAKES = 5;

  public KnownQuery {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  public static KnownQuery of(Method method) {
    SortedMap<String, Boolean> known = new TreeMap<>();
    for (Parameter parameter : method.getParameters()) {
      QueryParam named = parameter.getAnnotation(QueryParam.class);
      if (named != null) {
        known.put(named.value(), Collection.class.isAssignableFrom(parameter.getType()));
      }
    }
    for (QueryParameters said : ResourceMethods.said(method, QueryParameters.class)) {
      List.of(said.value()).forEach(name -> known.put(name, false));
      List.of(said.repeated()).forEach(name -> known.put(name, true));
    }
    return new KnownQuery(known);
  }

  /** What nobody would read in a query; not more than a person wants to see at once. */
  List<Problem.Item> mistakes(Map<String, List<String>> query) {
    return query.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(said -> mistake(said.getKey(), said.getValue().size()))
        .limit(MOST_MISTAKES)
        .map(detail -> new Problem.Item(detail, null))
        .toList();
  }

  private Stream<String> mistake(String name, int times) {
    Boolean everyValue = parameters.get(name);
    if (everyValue == null) {
      String shown = name.substring(0, Math.min(name.length(), LONGEST_NAME));
      return Stream.of(shown + " is no parameter of this operation, which has " + names() + ".");
    }
    return times > 1 && !everyValue ? Stream.of(name + " can be said only once.") : Stream.empty();
  }

  private String names() {
    return parameters.isEmpty() ? "none" : String.join(", ", parameters.keySet());
  }
}
