package dev.cpqoms.bench.figures;

/** How much was done in a time. */
public record Throughput(long done, long nanos) {
  public Throughput {
    if (done < 0 || nanos <= 0) {
      throw new IllegalArgumentException(done + " in " + nanos + " ns is no throughput");
    }
  }

  /** Two phases, one after the other, as one. */
  public Throughput and(Throughput next) {
    return new Throughput(done + next.done, nanos + next.nanos);
  }

  public double perSecond() {
    return done * 1e9 / nanos;
  }

  /** 1 when both are equally fast, below 1 when this is the slower one. */
  public double of(Throughput other) {
    return perSecond() / other.perSecond();
  }
}
