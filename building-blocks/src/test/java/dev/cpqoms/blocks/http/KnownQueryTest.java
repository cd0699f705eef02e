package dev.cpqoms.blocks.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownQueryTest {

  @Test
  void parametersAreThoseOfTheSignatureAndThoseOfTheAnnotations() {
    assertThat(of("everything").parameters())
        .containsExactly(
            Map.entry("cursor", false),
            Map.entry("limit", false),
            Map.entry("owner", false),
            Map.entry("size", true),
            Map.entry("state", true));
    assertThat(of("nothing").parameters()).isEmpty();
  }

  @Test
  void aPersonIsToldAFewMistakesWithNamesThatCanBeRead() {
    Map<String, List<String>> query =
        IntStream.range(0, 100)
            .boxed()
            .collect(
                Collectors.toMap(
                    i -> "x".repeat(1000) + i, _ -> List.of("1"), (a, _) -> a, TreeMap::new));

    List<Problem.Item> mistakes = of("nothing").mistakes(query);

    assertThat(mistakes).hasSize(5);
    assertThat(mistakes.getFirst().detail())
        .isEqualTo("x".repeat(60) + " is no parameter of this operation, which has none.");
  }

  private static KnownQuery of(String method) {
    return Arrays.stream(Listing.class.getDeclaredMethods())
        .filter(it -> it.getName().equals(method))
        .map(KnownQuery::of)
        .findFirst()
        .orElseThrow();
  }

  /** Reads its query in every way that there is. */
  static final class Listing {
    @Paged
    @QueryParameters(repeated = "state")
    String everything(@QueryParam("owner") String owner, @QueryParam("size") List<Integer> sizes) {
      return owner + sizes;
    }

    String nothing(String body) {
      return body;
    }
  }
}
