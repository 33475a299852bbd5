package org.lanewise.bench.pattern;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The most FMAs this core can do: nothing but independent chains in registers. Twelve is more than the
 * latency × units of most cores, 4 or 5 cycles × 2, and, with both factors, fits in 16 registers.
 * Reaches what hand-written assembly does.
 */
public final class FloatPeak {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int CHAINS = 12;
  private static final int STEPS = 4000;

  /** Keeps the compiler from dropping the work. */
  @SuppressWarnings("unused")
  private float sink;

  /** Floating-point operations of one run. */
  public static double flops() {
    return 2.0 * CHAINS * STEPS * SPECIES.length();
  }

  /** Computes for some microseconds. */
  public void run() {
    sink = multiply();
  }

  private static float multiply() {
    FloatVector x = FloatVector.broadcast(SPECIES, 1e-3f);
    FloatVector y = FloatVector.broadcast(SPECIES, 1e-3f);
    FloatVector p0 = FloatVector.broadcast(SPECIES, 0);
    FloatVector p1 = FloatVector.broadcast(SPECIES, 1);
    FloatVector p2 = FloatVector.broadcast(SPECIES, 2);
    FloatVector p3 = FloatVector.broadcast(SPECIES, 3);
    FloatVector p4 = FloatVector.broadcast(SPECIES, 4);
    FloatVector p5 = FloatVector.broadcast(SPECIES, 5);
    FloatVector p6 = FloatVector.broadcast(SPECIES, 6);
    FloatVector p7 = FloatVector.broadcast(SPECIES, 7);
    FloatVector p8 = FloatVector.broadcast(SPECIES, 8);
    FloatVector p9 = FloatVector.broadcast(SPECIES, 9);
    FloatVector p10 = FloatVector.broadcast(SPECIES, 10);
    FloatVector p11 = FloatVector.broadcast(SPECIES, 11);
    for (int step = 0; step < STEPS; step++) {
      p0 = x.fma(y, p0);
      p1 = x.fma(y, p1);
      p2 = x.fma(y, p2);
      p3 = x.fma(y, p3);
      p4 = x.fma(y, p4);
      p5 = x.fma(y, p5);
      p6 = x.fma(y, p6);
      p7 = x.fma(y, p7);
      p8 = x.fma(y, p8);
      p9 = x.fma(y, p9);
      p10 = x.fma(y, p10);
      p11 = x.fma(y, p11);
    }
    FloatVector q0 = p0.add(p1).add(p2).add(p3).add(p4).add(p5);
    FloatVector q1 = p6.add(p7).add(p8).add(p9).add(p10).add(p11);
    return q0.add(q1).lane(0);
  }
}
