package org.lanewise.bench.pattern;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The fastest ways through memory: how fast a kernel can be that is bound by its operands' bytes. */
public final class FloatTraffic {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int V = SPECIES.length();

  /** Keeps the compiler from dropping the work. */
  @SuppressWarnings("unused")
  private float sink;

  /** Adds up an array; the few elements behind the last eight vectors are left out. */
  public void sum(float[] x) {
    sink = sumOf(x);
  }

  private static float sumOf(float[] x) {
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    FloatVector s4 = s0;
    FloatVector s5 = s0;
    FloatVector s6 = s0;
    FloatVector s7 = s0;
    for (int i = 0; i <= x.length - 8 * V; i += 8 * V) {
      s0 = s0.add(FloatVector.fromArray(SPECIES, x, i));
      s1 = s1.add(FloatVector.fromArray(SPECIES, x, i + V));
      s2 = s2.add(FloatVector.fromArray(SPECIES, x, i + 2 * V));
      s3 = s3.add(FloatVector.fromArray(SPECIES, x, i + 3 * V));
      s4 = s4.add(FloatVector.fromArray(SPECIES, x, i + 4 * V));
      s5 = s5.add(FloatVector.fromArray(SPECIES, x, i + 5 * V));
      s6 = s6.add(FloatVector.fromArray(SPECIES, x, i + 6 * V));
      s7 = s7.add(FloatVector.fromArray(SPECIES, x, i + 7 * V));
    }
    return s0.add(s1).add(s2).add(s3).add(s4.add(s5).add(s6).add(s7)).lane(0);
  }

  /** Adds up rows that lie apart; what does not fill a vector at their ends is left out. */
  public void sum(float[] x, int rows, int columns, int ld) {
    sink = sumOf(x, rows, columns, ld);
  }

  private static float sumOf(float[] x, int rows, int columns, int ld) {
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    for (int i = 0; i < rows; i++) {
      int j = i * ld;
      int end = j + columns;
      for (; j <= end - 4 * V; j += 4 * V) {
        s0 = s0.add(FloatVector.fromArray(SPECIES, x, j));
        s1 = s1.add(FloatVector.fromArray(SPECIES, x, j + V));
        s2 = s2.add(FloatVector.fromArray(SPECIES, x, j + 2 * V));
        s3 = s3.add(FloatVector.fromArray(SPECIES, x, j + 3 * V));
      }
      for (; j <= end - V; j += V) {
        s0 = s0.add(FloatVector.fromArray(SPECIES, x, j));
      }
    }
    return s0.add(s1).add(s2.add(s3)).lane(0);
  }

  /** Reads two arrays; the few elements behind the last four vectors are left out. */
  public void dot(float[] x, float[] y) {
    sink = dotOf(x, y);
  }

  private static float dotOf(float[] x, float[] y) {
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    for (int i = 0; i <= Math.min(x.length, y.length) - 4 * V; i += 4 * V) {
      s0 = FloatVector.fromArray(SPECIES, x, i).fma(FloatVector.fromArray(SPECIES, y, i), s0);
      s1 = FloatVector.fromArray(SPECIES, x, i + V)
          .fma(FloatVector.fromArray(SPECIES, y, i + V), s1);
      s2 = FloatVector.fromArray(SPECIES, x, i + 2 * V)
          .fma(FloatVector.fromArray(SPECIES, y, i + 2 * V), s2);
      s3 = FloatVector.fromArray(SPECIES, x, i + 3 * V)
          .fma(FloatVector.fromArray(SPECIES, y, i + 3 * V), s3);
    }
    return s0.add(s1).add(s2.add(s3)).lane(0);
  }

  /** Reads two arrays and writes a third, as far as all three go. */
  public static void add(float[] x, float[] y, float[] z) {
    int end = SPECIES.loopBound(Math.min(Math.min(x.length, y.length), z.length));
    for (int i = 0; i < end; i += V) {
      FloatVector.fromArray(SPECIES, x, i)
          .add(FloatVector.fromArray(SPECIES, y, i))
          .intoArray(z, i);
    }
  }

  /** {@code x[i] *= y[i]}, as far as both go: reads two arrays, and writes one of them. */
  public static void multiply(float[] x, float[] y) {
    int end = SPECIES.loopBound(Math.min(x.length, y.length));
    for (int i = 0; i < end; i += V) {
      FloatVector.fromArray(SPECIES, x, i)
          .mul(FloatVector.fromArray(SPECIES, y, i))
          .intoArray(x, i);
    }
  }
}
