package dev.cpqoms.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExporterSettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"http://workflow:8083", "http://workflow:8083//", "https://workflow"})
  void anAddressWithASchemeAndAHostIsTaken(String url) {
    assertThat(settings(url).workflow().toString()).isEqualTo(url.replaceFirst("/+$", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"workflow:8083", "workflow", "ftp://workflow", "http:///", "http:workflow"})
  void anAddressThatNoRequestCanBeSentToEndsTheStart(String url) {
    assertThatThrownBy(() -> settings(url)).isInstanceOf(IllegalArgumentException.class);
  }

  private static ExporterSettings settings(String url) {
    return ExporterSettings.of(Map.of("url", url, "tokenfile", "/run/token"));
  }
}
