package org.lanewise.kernels;

import java.util.SplittableRandom;

/**
 * Prints a hash of the bits of some products, activations and sums, and the hash that every machine
 * must print: a constant, so that two machines are compared through this file.
 */
final class GoldenBits {
  /** The hash of the float and of the double results. */
  static final String EXPECTED = "golden 2b0b48b3dddec82e";

  private GoldenBits() {}

  public static void main(String[] args) {
    System.out.println("golden " + hash());
  }

  private static String hash() {
    long hash = 1;
    int m = 17;
    int n = 37;
    int k = 531;
    double[] a = random(m * k, 1);
    double[] b = random(k * n, 2);
    double[] c = random(m * n, 3);
    double[] bias = random(n, 4);
    Workspace ws = Workspace.serial();
    for (Activation f : Activation.Pointwise.values()) {
      for (double beta : new double[] {0, 0.5}) {
        double[] y = c.clone();
        DoubleGemm.gemm(
            ws, Transpose.NO, Transpose.NO, m, n, k,
            0.1, a, 0, k, b, 0, n, beta, y, 0, n,
            DoubleEpilogue.NONE.withColumnBias(bias, 0).withActivation(f));
        double[] dy = c.clone();
        double[] db = new double[n];
        DoubleBiasActivation.backward(ws, f, m, n, y, 0, n, dy, 0, n, db, 0);
        float[] yFloat = floats(c);
        FloatGemm.gemm(
            ws, Transpose.YES, Transpose.YES, m, n, k,
            0.1f, floats(a), 0, m, floats(b), 0, k, (float) beta, yFloat, 0, n,
            FloatEpilogue.NONE.withColumnBias(floats(bias), 0).withActivation(f));
        float[] dyFloat = floats(c);
        float[] dbFloat = new float[n];
        FloatBiasActivation.backward(ws, f, m, n, yFloat, 0, n, dyFloat, 0, n, dbFloat, 0);
        for (double[] result : new double[][] {
          y, dy, db, doubles(yFloat), doubles(dyFloat), doubles(dbFloat)
        }) {
          for (double value : result) {
            hash = 31 * hash + Double.doubleToLongBits(value);
          }
        }
      }
    }
    return Long.toHexString(hash);
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
