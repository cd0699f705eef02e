package dev.cpqoms.bench.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * How a backlog is worked off: counts with their times. What is compared is its middle, from the
 * first third to nine tenths: before it a program is still being compiled, after it few pieces are
 * left to work on at a time.
 */
public final class Course {
  private static final double FROM = 1.0 / 3;
  private static final double TO = 0.9;

  private final List<Mark> marks = new ArrayList<>();

  /** So much was done at this time; both never decrease. */
  public void mark(long done, long nanos) {
    marks.add(new Mark(done, nanos));
  }

  /**
   * The middle of the course.
   *
   * @throws IllegalStateException when the backlog was done between two looks
   */
  public Throughput middle() {
    long before = marks.getFirst().done;
    long all = marks.getLast().done - before;
    Mark first = reached(before + all * FROM);
    Mark last = lastUpTo(before + all * TO);
    if (last.done <= first.done) {
      throw new IllegalStateException("too few looks at " + all + " pieces: " + marks);
    }
    return new Throughput(last.done - first.done, last.nanos - first.nanos);
  }

  private Mark reached(double done) {
    return marks.stream().filter(mark -> mark.done >= done).findFirst().orElseThrow();
  }

  /** Not the first one after it: that may be long after the backlog was done. */
  private Mark lastUpTo(double done) {
    return marks.stream()
        .filter(mark -> mark.done <= done)
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  private record Mark(long done, long nanos) {}
}
