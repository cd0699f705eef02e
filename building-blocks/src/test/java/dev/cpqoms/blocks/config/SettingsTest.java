package dev.cpqoms.blocks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void valuesAreReadAndStandardsStandIn() {
    Settings settings =
        new Settings(
            Map.of(
                "CPQ_NAME", " quote ",
                "CPQ_PORT", "8081",
                "CPQ_WAIT", "PT0.3S",
                "CPQ_URL", "http://127.0.0.1:1",
                "CPQ_KEY", "hush",
                "PATH", "/bin"));

    assertThat(settings.text("CPQ_NAME")).isEqualTo("quote");
    assertThat(settings.text("CPQ_OTHER", "standard")).isEqualTo("standard");
    assertThat(settings.port("CPQ_PORT", 1)).isEqualTo(8081);
    assertThat(settings.number("CPQ_SIZE", 16, 1, 64)).isEqualTo(16);
    assertThat(settings.duration("CPQ_WAIT", Duration.ZERO)).isEqualTo(Duration.ofMillis(300));
    assertThat(settings.uri("CPQ_URL")).isEqualTo(URI.create("http://127.0.0.1:1"));
    assertThat(settings.flag("CPQ_STREAMING", true)).isTrue();
    assertThat(settings.secret("CPQ_KEY").value()).isEqualTo("hush");
    settings.done();
  }

  @Test
  void allMistakesAreReportedTogether() {
    Settings settings =
        new Settings(
            Map.of(
                "CPQ_PORT", "99999",
                "CPQ_SIZE", "many",
                "CPQ_WAIT", "10 seconds",
                "CPQ_URL", "not a url",
                "CPQ_STREAMING", "yes",
                "CPQ_KAFKA_BOOTSTRP", "127.0.0.1:9092"));
    settings.port("CPQ_PORT", 1);
    settings.number("CPQ_SIZE", 16, 1, 64);
    settings.duration("CPQ_WAIT", Duration.ZERO);
    settings.uri("CPQ_URL");
    settings.flag("CPQ_STREAMING", true);
    settings.text("CPQ_KAFKA_BOOTSTRAP");
    settings.secret("CPQ_KEY");

    assertThatThrownBy(settings::done)
        .isInstanceOfSatisfying(
            ConfigurationException.class,
            wrong ->
                assertThat(wrong.mistakes())
                    .containsExactly(
                        "CPQ_PORT is not between 0 and 65535",
                        "CPQ_SIZE is not a whole number",
                        "CPQ_WAIT is not an ISO-8601 duration such as PT10S",
                        "CPQ_URL is not a URI",
                        "CPQ_STREAMING is neither true nor false",
                        "CPQ_KAFKA_BOOTSTRAP is missing",
                        "CPQ_KEY is missing",
                        "CPQ_KAFKA_BOOTSTRP is unknown; did you mean CPQ_KAFKA_BOOTSTRAP?"));
  }

  @Test
  void anUnknownKeyThatResemblesNothingGetsNoSuggestion() {
    Settings settings = new Settings(Map.of("CPQ_ZEEBE_STREAMING", "true"));
    settings.port("CPQ_PORT", 1);

    assertThatThrownBy(settings::done)
        .hasMessage("1 mistake in the environment:\n  - CPQ_ZEEBE_STREAMING is unknown");
  }

  @Test
  void secretsDoNotShow() {
    Settings settings = new Settings(Map.of("CPQ_KEY", "hush", "CPQ_SIZE", "hush"));
    Secret secret = settings.secret("CPQ_KEY");
    settings.number("CPQ_SIZE", 16, 1, 64);

    assertThat(secret.toString()).doesNotContain("hush");
    assertThat(settings.effective()).containsEntry("CPQ_KEY", "******");
    assertThatThrownBy(settings::done).message().doesNotContain("hush");
  }

  @Test
  void passwordsInsideAddressesDoNotShow() {
    Settings settings = new Settings(Map.of("CPQ_REDIS_URL", "redis://sam:hush@127.0.0.1:6379"));
    settings.uri("CPQ_REDIS_URL");

    assertThat(settings.effective())
        .containsEntry("CPQ_REDIS_URL", "redis://******@127.0.0.1:6379");
  }
}
