package dev.cpqoms.externalsystems.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackFilterTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "127.8.8.8, true",
    "::1, true",
    "0:0:0:0:0:0:0:1, true",
    "10.0.0.7, false",
    "192.168.1.2, false",
    "0.0.0.0, false",
    "fe80::1, false"
  })
  void onlyCallersOnThisMachineAreLetIn(String address, boolean letIn) {
    assertThat(LoopbackFilter.isLoopback(address)).isEqualTo(letIn);
  }
}
