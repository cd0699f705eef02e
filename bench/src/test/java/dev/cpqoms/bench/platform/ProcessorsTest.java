package dev.cpqoms.bench.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorsTest {

  @Test
  void aListOfLinuxIsRead() {
    assertThat(Processors.of("0-2,5").numbers()).containsExactly(0, 1, 2, 5);
    assertThat(Processors.of("3").numbers()).containsExactly(3);
  }

  @Test
  void itIsWrittenAsLinuxReadsIt() {
    assertThat(Processors.of("0-2,5").words()).isEqualTo("0,1,2,5");
  }

  @Test
  void halvesShareNothing() {
    Processors all = Processors.of("0-4");

    assertThat(all.firstHalf().numbers()).containsExactly(0, 1);
    assertThat(all.secondHalf().numbers()).containsExactly(2, 3, 4);
  }

  @Test
  void aSingleProcessorIsInBothHalves() {
    Processors one = new Processors(List.of(7));

    assertThat(one.firstHalf()).isEqualTo(one);
    assertThat(one.secondHalf()).isEqualTo(one);
  }

  @Test
  void thisProcessHasSome() throws Exception {
    assertThat(Processors.all().numbers()).isNotEmpty();
  }
}
