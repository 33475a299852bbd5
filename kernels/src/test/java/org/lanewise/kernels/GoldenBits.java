package org.lanewise.kernels;

import java.util.SplittableRandom;

/**
 * Prints a hash of the bits of some products, activations and sums, and the hash that every machine
 * must print: a constant, so that two machines are compared through this file.
 */
final class GoldenBits {
  /** The hash of the float and of the double results. */
  static final String EXPECTED = "golden e2b0bbba97b3245f";

  private GoldenBits() {}

  public static void main(String[] args) {
    System.out.println("golden " + hash());
  }

  private static String hash() {
    long hash = 1;
    // Read in place, then packed; more than one block of rows, of depth, of a column sum's tree.
    hash = hash(hash, Transpose.NO, Transpose.NO, 5, 19, 7, Activation.Pointwise.values());
    hash = hash(hash, Transpose.NO, Transpose.YES, 149, 37, 61, Activation.TANH);
    hash = hash(hash, Transpose.YES, Transpose.NO, 53, 67, 531, Activation.SIGMOID);
    return Long.toHexString(hash);
  }

  /** Adds the products of both types and what comes back from them to a hash. */
  private static long hash(
      long start, Transpose transA, Transpose transB, int m, int n, int k,
      Activation... activations) {
    double[] a = random(m * k, 1);
    double[] b = random(k * n, 2);
    double[] c = random(m * n, 3);
    double[] bias = random(n, 4);
    int lda = transA == Transpose.NO ? k : m;
    int ldb = transB == Transpose.NO ? n : k;
    Workspace ws = Workspace.serial();
    long hash = start;
    for (Activation f : activations) {
      double[] y = c.clone();
      DoubleGemm.gemm(
          ws, transA, transB, m, n, k,
          0.1, a, 0, lda, b, 0, ldb, 0.5, y, 0, n,
          DoubleEpilogue.NONE.withColumnBias(bias, 0).withActivation(f));
      double[] dy = c.clone();
      double[] db = new double[n];
      DoubleBiasActivation.backward(ws, f, m, n, y, 0, n, dy, 0, n, db, 0);
      float[] yFloat = floats(c);
      FloatGemm.gemm(
          ws, transA, transB, m, n, k,
          0.1f, floats(a), 0, lda, floats(b), 0, ldb, 0.5f, yFloat, 0, n,
          FloatEpilogue.NONE.withColumnBias(floats(bias), 0).withActivation(f));
      float[] dyFloat = floats(c);
      float[] dbFloat = new float[n];
      FloatBiasActivation.backward(ws, f, m, n, yFloat, 0, n, dyFloat, 0, n, dbFloat, 0);
      hash = hash(hash, y, dy, db, doubles(yFloat), doubles(dyFloat), doubles(dbFloat));
    }
    return hash;
  }

  private static long hash(long start, double[]... results) {
    long hash = start;
    for (double[] result : results) {
      for (double value : result) {
        hash = 31 * hash + Double.doubleToLongBits(value);
      }
    }
    return hash;
  }

  private static double[] random(int count, long seed) {
    return new SplittableRandom(seed).doubles(count, -1, 1).toArray();
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }
}
