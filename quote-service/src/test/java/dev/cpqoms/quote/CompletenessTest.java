package dev.cpqoms.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cpqoms.contracts.ErrorEntry;
import dev.cpqoms.contracts.ErrorRegistry;
import dev.cpqoms.contracts.TopicsManifest;
import dev.cpqoms.fixtures.contracts.HttpContract;
import dev.cpqoms.quote.quote.domain.QuoteEvent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
  void everyOperationOfTheContractIsServedAndNoOtherIs() {
    assertThat(
            RunningQuoteService.shared().service().resources().stream()
                .flatMap(resource -> served(resource.getClass())))
        .containsExactlyInAnyOrderElementsOf(
            HttpContract.of("quote-service").operations().stream()
                .filter(operation -> !operation.isPublic())
                .map(operation -> operation.method() + " " + operation.path())
                .toList());
  }

  private static Stream<String> served(Class<?> resource) {
    String base = resource.getAnnotation(Path.class).value();
    return Arrays.stream(resource.getMethods())
        .filter(it -> it.isAnnotationPresent(GET.class) || it.isAnnotationPresent(POST.class))
        .map(
            method ->
                (method.isAnnotationPresent(GET.class) ? "GET " : "POST ")
                    + base
                    + ownPath(method));
  }

  private static String ownPath(Method method) {
    Path own = method.getAnnotation(Path.class);
    return own == null ? "" : "/" + own.value();
  }
}
