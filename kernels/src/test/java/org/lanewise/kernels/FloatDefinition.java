package org.lanewise.kernels;

import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.Platform;
import org.lanewise.kernels.internal.scalar.FloatScalarPointwise;

/**
 * The slow and obvious implementation of the bit contract, an element at a time: the oracle of the
 * tests that compare bits.
 */
final class FloatDefinition {
  private static final FloatScalarPointwise SCALAR = new FloatScalarPointwise();

  private FloatDefinition() {}

  /** C = alpha·op(A)·op(B) + beta·C. */
  static void gemm(
      Transpose transA, Transpose transB, int k, float alpha, FloatMatrix a, FloatMatrix b,
      float beta, FloatMatrix c) {
    for (int i = 0; i < c.rows; i++) {
      for (int j = 0; j < c.columns; j++) {
        float product = beta == 0 ? 0 : beta * c.get(i, j);
        for (int block = 0; block < k && alpha != 0; block += FloatBlocks.KC) {
          float s = 0;
          for (int p = block; p < Math.min(k, block + FloatBlocks.KC); p++) {
            s = fma(a.get(transA, i, p), b.get(transB, p, j), s);
          }
          boolean fresh = block == 0 && beta == 0;
          product = fresh ? alpha * s : fma(alpha, s, product);
        }
        c.array[c.offset + i * c.ld + j] = product;
      }
    }
  }

  /** A column's sum: chains of 48, joined pairwise. */
  static float columnSum(FloatMatrix x, int j) {
    return joined(x, j, 0, (x.rows + 47) / 48);
  }

  /** The sum of so many blocks: the largest power of two of them, plus the rest. */
  private static float joined(FloatMatrix x, int j, int block, int blocks) {
    if (blocks <= 1) {
      float sum = 0;
      for (int i = 48 * block; i < Math.min(x.rows, 48 * (block + 1)); i++) {
        sum += x.get(i, j);
      }
      return sum;
    }
    int left = Integer.highestOneBit(blocks - 1);
    return joined(x, j, block, left) + joined(x, j, block + left, blocks - left);
  }

  /** f(z), by the scalar provider. */
  static float activate(Activation activation, float z) {
    float[] x = {z};
    SCALAR.activate(
        Activations.function(activation), Activations.floatParameter(activation), 1, x, 0, x, 0);
    return x[0];
  }

  /** dy·f′ at a saved output or pre-activation, by the scalar provider. */
  static float gradient(Activation activation, float saved, float dy) {
    float[] x = {dy};
    SCALAR.gradient(
        Activations.function(activation), Activations.floatParameter(activation), 1,
        new float[] {saved}, 0, x, 0);
    return x[0];
  }

  private static float fma(float a, float b, float c) {
    return Platform.FMA ? Math.fma(a, b, c) : a * b + c;
  }
}
