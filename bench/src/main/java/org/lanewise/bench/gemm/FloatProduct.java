package org.lanewise.bench.gemm;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The operands of one product C = A · B, row-major and without padding: A is m × k, B is k × n, C
 * is m × n. Whoever multiplies shares them, so all see the same alignment.
 */
public final class FloatProduct {
  private final GemmShape shape;
  private final float[] a;
  private final float[] b;
  private final float[] c;

  private FloatProduct(GemmShape shape, float[] a, float[] b) {
    this.shape = shape;
    this.a = a;
    this.b = b;
    this.c = new float[shape.m() * shape.n()];
  }

  /** Operands with elements evenly spread over −1 … 1. */
  public static FloatProduct random(GemmShape shape, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new FloatProduct(
        shape, random(random, shape.m() * shape.k()), random(random, shape.k() * shape.n()));
  }

  private static float[] random(SplittableRandom random, int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = 2 * random.nextFloat() - 1;
    }
    return values;
  }

  public GemmShape shape() {
    return shape;
  }

  /** A, m × k; the array itself. */
  public float[] a() {
    return a;
  }

  /** B, k × n; the array itself. */
  public float[] b() {
    return b;
  }

  /** C, m × n; the array itself. */
  public float[] c() {
    return c;
  }

  /** Fills C with NaN, so that an element which is not written cannot pass for right. */
  public void spoilResult() {
    Arrays.fill(c, Float.NaN);
  }
}
