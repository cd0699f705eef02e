package dev.cpqoms.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.contracts.ErrorEntry;
import dev.cpqoms.contracts.ErrorRegistry;
import dev.cpqoms.contracts.TopicsManifest;
import dev.cpqoms.fixtures.contracts.HttpContract;
import dev.cpqoms.quote.quote.domain.QuoteEvent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompletenessTest {

  @Test
  void everyErrorCodeIsRegisteredAsItIsAnswered() {
    assertThat(ErrorRegistry.load().ownedBy("quote-service"))
        .extracting(ErrorEntry::code, ErrorEntry::status, ErrorEntry::title)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(QuoteError.values())
                .map(error -> tuple(error.code(), error.status(), error.title()))
                .toList());
  }

  @Test
  void everyEventHasItsTopic() {
    List<String> published =
        TopicsManifest.load().topics().stream()
            .filter(topic -> topic.name().equals("cpq.quote.public.v1"))
            .flatMap(topic -> topic.events().stream())
            .toList();

    assertThat(QuoteEvent.class.getPermittedSubclasses())
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrderElementsOf(published);
  }

  @Test
  void everyOperationOfTheContractIsServedToItsRolesAndNoOtherIs() {
    assertThat(
            RunningQuoteService.shared().service().resources().stream()
                .flatMap(resource -> served(resource.getClass())))
        .containsExactlyInAnyOrderElementsOf(
            HttpContract.of("quote-service").operations().stream()
                .filter(operation -> !operation.isPublic())
                .map(operation -> words(operation.method(), operation.path(), operation.roles()))
                .toList());
  }

  private static Stream<String> served(Class<?> resource) {
    String base = resource.getAnnotation(Path.class).value();
    return Arrays.stream(resource.getMethods())
        .filter(method -> method.isAnnotationPresent(Allowed.class))
        .map(
            method ->
                words(
                    method.isAnnotationPresent(GET.class) ? "GET" : "POST",
                    base + ownPath(method),
                    List.of(method.getAnnotation(Allowed.class).value())));
  }

  private static String ownPath(Method method) {
    Path own = method.getAnnotation(Path.class);
    return own == null ? "" : "/" + own.value();
  }

  private static String words(String verb, String path, List<String> roles) {
    return verb + " " + path + " " + roles.stream().sorted().toList();
  }
}
