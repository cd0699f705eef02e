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
import dev.cpqoms.blocks.http.KnownQuery;
import dev.cpqoms.blocks.http.NewestFirst;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.http.Paged;
import dev.cpqoms.fixtures.contracts.HttpContract;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A query means what its contract says, operation by operation. */
class QueryContractTest {

  private static final List<String> APIS =
      List.of("quote-service", "order-service", "workflow", "fulfillment-worker", "partner");

  private static final DescribedPredicate<JavaMethod> READ_PAGES =
      describe(
          "read pages",
          method -> method.getMethodCallsFromSelf().stream().anyMatch(QueryContractTest::isOfPages));

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

  @Test
  void everyOperationReadsTheParametersOfItsContractAndNoOther() {
    assertThat(read(Platform.CLASSES)).containsExactlyInAnyOrderEntriesOf(described());
  }

  @Test
  void aParameterThatTheContractDoesNotHaveIsFound() {
    SortedMap<String, SortedMap<String, Boolean>> planted = read(Platform.PLANTED);

    assertThat(planted.keySet())
        .containsExactly("GET /v1/orders", "GET /v1/orders/{order}/timeline");
    assertThat(planted.get("GET /v1/orders")).isNotEqualTo(described().get("GET /v1/orders"));
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

  private static SortedMap<String, SortedMap<String, Boolean>> described() {
    SortedMap<String, SortedMap<String, Boolean>> described = new TreeMap<>();
    APIS.stream()
        .flatMap(api -> HttpContract.of(api).operations().stream())
        .forEach(
            operation ->
                described.put(operation.method() + " " + operation.path(), operation.query()));
    return described;
  }

  private static SortedMap<String, SortedMap<String, Boolean>> read(JavaClasses classes) {
    SortedMap<String, SortedMap<String, Boolean>> read = new TreeMap<>();
    classes.stream()
        .filter(type -> type.isAnnotatedWith(Path.class))
        .flatMap(type -> Arrays.stream(type.reflect().getMethods()))
        .forEach(
            method ->
                verbs(method)
                    .forEach(
                        verb ->
                            read.put(
                                verb + " " + path(method), KnownQuery.of(method).parameters())));
    return read;
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
