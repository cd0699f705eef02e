package dev.cpqoms.blocks.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  record Line(String offeringId, int quantity) {}

  record Note(@Nullable String text, List<String> tags) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"offeringId\":\"a\",\"quantity\":1,\"colour\":\"red\"}",
        "{\"offeringId\":\"a\",\"quantity\":1,\"quantity\":2}",
        "{\"offeringId\":\"a\",\"quantity\":\"1\"}",
        "{\"offeringId\":\"a\",\"quantity\":1.5}",
        "{\"offeringId\":5,\"quantity\":1}",
        "{\"offeringId\":\"a\",\"quantity\":null}",
        "{\"offeringId\":\"a\",\"quantity\":1} {}"
      })
  void whatDoesNotFitExactlyIsAMistake(String json) {
    assertThatThrownBy(() -> Json.read(json, Line.class)).isNotNull();
  }

  @Test
  void theOrderOfFieldsDoesNotChangeAHash() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("b", "2");
    one.put("a", "1");

    assertThat(Hashes.ofJson(one)).isEqualTo(Hashes.ofJson(Map.of("a", "1", "b", "2")));
  }

  @Test
  void whatHasNoValueIsAbsentUnlessAMapNamesIt() {
    Map<String, @Nullable String> columns = new LinkedHashMap<>();
    columns.put("before", null);

    assertThat(Json.text(new Note(null, List.of()))).isEqualTo("{\"tags\":[]}");
    assertThat(Json.text(columns)).isEqualTo("{\"before\":null}");
  }

  @Test
  void instantsAndDecimalsStayReadableAndExact() {
    assertThat(Json.text(Map.of("at", Instant.EPOCH)))
        .isEqualTo("{\"at\":\"1970-01-01T00:00:00Z\"}");
    assertThat(Json.text(new BigDecimal("1E+3"))).isEqualTo("1000");
  }
}
