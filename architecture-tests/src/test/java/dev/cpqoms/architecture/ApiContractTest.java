package dev.cpqoms.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.KnownQuery;
import dev.cpqoms.blocks.http.NewestFirst;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.http.Paged;
import dev.cpqoms.fixtures.contracts.ApiOperation;
import dev.cpqoms.fixtures.contracts.HttpContract;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call an operation and what may be asked in its query is what its contract says. */
class ApiContractTest {

  private static final List<String> APIS =
      List.of("quote-service", "order-service", "workflow", "fulfillment-worker", "partner");

  private static final String LIST = "GET /v1/orders";
  private static final String TIMELINE = "GET /v1/orders/{orderId}/timeline";

  private static final DescribedPredicate<JavaMethod> READ_PAGES =
      describe(
          "read pages",
          method -> method.getMethodCallsFromSelf().stream().anyMatch(ApiContractTest::isOfPages));

  private static final ArchRule WHO_READS_PAGES_SAYS_SO =
      methods()
          .that(READ_PAGES)
          .and()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Path.class)
          .should()
          .beAnnotatedWith(Paged.class)
          .because("limit and cursor would be refused as unknown");

  private static final ArchRule WHO_SAYS_SO_READS_PAGES =
      methods()
          .that()
          .areAnnotatedWith(Paged.class)
          .should(ArchCondition.from(READ_PAGES))
          .because("limit and cursor would be overlooked");

  /**
   * @param roles of which a caller needs one; none when it is for everybody
   * @param query the parameters by their names; true for those that may have many values
   */
  private record Offer(Set<String> roles, SortedMap<String, Boolean> query) {

    static Offer of(ApiOperation described) {
      return new Offer(Set.copyOf(described.roles()), described.query());
    }

    static Offer of(Method method) {
      return new Offer(
          Arrays.stream(method.getAnnotations())
              .map(Offer::allowed)
              .filter(Objects::nonNull)
              .flatMap(allowed -> Stream.of(allowed.value()))
              .collect(Collectors.toSet()),
          KnownQuery.of(method).parameters());
    }

    private static @Nullable Allowed allowed(Annotation said) {
      return said instanceof Allowed own ? own : said.annotationType().getAnnotation(Allowed.class);
    }
  }

  @Test
  void everyOperationIsOfferedAsItsContractSaysAndNoOtherIs() {
    assertThat(offered(Platform.CLASSES)).containsExactlyInAnyOrderEntriesOf(described());
  }

  @Test
  void anotherParameterAndOtherRolesAreFound() {
    Map<String, Offer> planted = offered(Platform.PLANTED);

    assertThat(planted).containsOnlyKeys(LIST, TIMELINE);
    assertThat(at(planted, LIST).query()).isNotEqualTo(at(described(), LIST).query());
    assertThat(at(planted, TIMELINE).query()).isEqualTo(at(described(), TIMELINE).query());
    assertThat(at(planted, TIMELINE).roles()).isNotEqualTo(at(described(), TIMELINE).roles());
  }

  static Stream<ArchRule> rules() {
    return Stream.of(WHO_READS_PAGES_SAYS_SO, WHO_SAYS_SO_READS_PAGES);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void pagesAreReadWhereTheyAreAnnounced(ArchRule rule) {
    rule.check(Platform.CLASSES);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleCanFail(ArchRule rule) {
    assertThat(Platform.isBrokenByPlanted(rule)).isTrue();
  }

  private static boolean isOfPages(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(PageRequest.class) && call.getName().equals("of")
        || call.getTargetOwner().isEquivalentTo(NewestFirst.class) && call.getName().equals("page");
  }

  private static Offer at(Map<String, Offer> offers, String operation) {
    return Objects.requireNonNull(offers.get(operation));
  }

  private static Map<String, Offer> described() {
    return APIS.stream()
        .flatMap(api -> HttpContract.of(api).operations().stream())
        .collect(
            Collectors.toMap(
                operation -> operation.method() + " " + operation.path(),
                Offer::of,
                // Health and metrics, which every process has.
                (one, _) -> one,
                TreeMap::new));
  }

  private static Map<String, Offer> offered(JavaClasses classes) {
    Map<String, Offer> offered = new TreeMap<>();
    classes.stream()
        .filter(type -> type.isAnnotatedWith(Path.class))
        .flatMap(type -> Arrays.stream(type.reflect().getMethods()))
        .forEach(
            method ->
                verbs(method)
                    .forEach(verb -> offered.put(verb + " " + path(method), Offer.of(method))));
    return offered;
  }

  private static Stream<String> verbs(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value());
  }

  /** As contracts write it: one slash between two parts, names without their patterns. */
  private static String path(Method method) {
    Path base = method.getDeclaringClass().getAnnotation(Path.class);
    Path own = method.getAnnotation(Path.class);
    String path = own == null ? base.value() : base.value() + "/" + own.value();
    return path.replaceAll("/+", "/").replaceAll("\\{(\\w+)\\s*:[^{}]*}", "{$1}");
  }
}
