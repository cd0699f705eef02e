package dev.cpqoms.blocks.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {
  private static final String INCOMING = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Test
  void withoutAnAgentTheIncomingContextIsPassedOn() {
    assertThat(TraceContext.current(INCOMING)).isEqualTo(INCOMING);
    assertThat(TraceContext.traceId(INCOMING)).isEqualTo("0af7651916cd43dd8448eb211c80319c");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "x",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"
      })
  void whatIsNoContextIsReplaced(@Nullable String incoming) {
    assertThat(TraceContext.current(incoming)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
  }

  @Test
  void theCurrentSpanComesFirst() {
    SpanContext context =
        SpanContext.create(
            "11111111111111111111111111111111",
            "2222222222222222",
            TraceFlags.getSampled(),
            TraceState.getDefault());
    try (Scope _ = Span.wrap(context).makeCurrent()) {
      assertThat(TraceContext.current(INCOMING))
          .isEqualTo("00-11111111111111111111111111111111-2222222222222222-01");
    }
  }
}
