package dev.cpqoms.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompilerWorkTest {
  private static final String REST = " S 1 1 1 0 -1 4194304 99 0 0 0 120 30 0 0 20 0 1 0 47 31 38";

  @Test
  void bothCompilersCountWithTheirUserAndSystemTime() {
    assertThat(CompilerWork.of("42 (C1 CompilerThre)" + REST)).isEqualTo(150);
    assertThat(CompilerWork.of("43 (C2 CompilerThre)" + REST)).isEqualTo(150);
  }

  @Test
  void otherThreadsDoNotCount() {
    assertThat(CompilerWork.of("44 (http-listener(1)" + REST)).isZero();
    assertThat(CompilerWork.of("45 (a) C2 CompilerX)" + REST)).isZero();
    assertThat(CompilerWork.of("")).isZero();
  }

  @Test
  void thisJvmIsCompiledToo() {
    CompilerWork own = new CompilerWork(List.of(ProcessHandle.current().pid()));

    assertThat(own.soFar()).isPositive();
  }
}
