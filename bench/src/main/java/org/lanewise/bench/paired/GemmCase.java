package org.lanewise.bench.paired;

import org.lanewise.bench.contender.Contender;
import org.lanewise.bench.contender.TimedCall;
import org.lanewise.bench.gemm.Verdict;

/** One product to measure, its element type out of sight. */
interface GemmCase {
  static GemmCase of(CaseKey key) {
    return switch (key.type()) {
      case FLOAT -> new FloatCase(key.form());
      case DOUBLE -> new DoubleCase(key.form());
    };
  }

  TimedCall bind(Contender contender);

  /** The FMA peak of this element type. */
  TimedCall peak();

  /** Floating-point operations of one call of the peak. */
  double peakFlops();

  /** Runs a call that {@link #bind} made, and checks what it computed. */
  Verdict check(TimedCall call);
}
