package dev.cpqoms.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CourseTest {
  @Test
  void aSlowBeginningAndALongEndDoNotCount() {
    Course course = new Course();
    course.mark(0, 0);
    course.mark(300, 30_000); // cold
    course.mark(400, 31_000);
    course.mark(800, 35_000);
    course.mark(900, 36_000);
    course.mark(1000, 90_000); // the last few wait

    assertThat(course.middle()).isEqualTo(new Throughput(500, 5_000));
  }

  @Test
  void whatWasIdleAfterTheLastPieceDoesNotCount() {
    Course course = new Course();
    course.mark(0, 0);
    course.mark(400, 4_000);
    course.mark(800, 8_000);
    course.mark(1000, 90_000); // done soon after the look before

    assertThat(course.middle()).isEqualTo(new Throughput(400, 4_000));
  }

  @Test
  void aBacklogThatWasDoneBetweenTwoLooksIsNoMeasurement() {
    Course course = new Course();
    course.mark(0, 0);
    course.mark(1000, 1_000);

    assertThatThrownBy(course::middle).hasMessageContaining("too few looks");
  }
}
