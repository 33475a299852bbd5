package org.lanewise.kernels;

import java.lang.foreign.MemorySegment;
import java.util.SplittableRandom;

/**
 * Prints a hash of the bits of products of every form, activations and sums, and the hash that every
 * machine must print: a constant, so that two machines are compared through this file.
 */
final class GoldenBits {
  /** The hash of the float and of the double results. */
  static final String EXPECTED = "golden 6b96dfa439f210e7";

  private GoldenBits() {}

  public static void main(String[] args) {
    System.out.println("golden " + hash());
  }

  private static String hash() {
    long hash = 1;
    // Read in place, and packed; more than one block of rows, of depth, of a column sum's tree.
    hash = hash(hash, Transpose.NO, Transpose.NO, 5, 19, 7, activations());
    hash = hash(hash, Transpose.NO, Transpose.YES, 149, 37, 61, Activation.TANH);
    hash = hash(hash, Transpose.YES, Transpose.NO, 53, 67, 531, Activation.SIGMOID);
    hash = hash(hash, Transpose.NO, Transpose.NO, 110, 97, 95, Activation.RELU);
    // Few columns of a transposed A.
    hash = hash(hash, Transpose.YES, Transpose.NO, 70, 3, 65, Activation.RELU);
    // A matrix and a vector, of either orientation.
    hash = hash(hash, Transpose.NO, Transpose.NO, 1, 131, 19, Activation.IDENTITY);
    hash = hash(hash, Transpose.NO, Transpose.YES, 1, 35, 33, Activation.IDENTITY);
    hash = hash(hash, Transpose.YES, Transpose.YES, 35, 1, 33, Activation.IDENTITY);
    hash = hash(hash, Transpose.NO, Transpose.NO, 37, 1, 530, Activation.IDENTITY);
    // An outer product with long rows.
    hash = hash(hash, Transpose.YES, Transpose.NO, 5, 1030, 1, Activation.IDENTITY);
    hash = hashForms(hash, 14, 35, 21);
    hash = hashEpilogues(hash, 101, 35, 21);
    hash = hashFunctions(hash, 999);
    // Narrow, wide and long enough for several blocks and chains.
    hash = hashReductions(hash, 5_000, 3);
    hash = hashReductions(hash, 70, 101);
    hash = hashReductions(hash, 3, 5_000);
    hash = hashReductions(hash, 5_000, 1);
    hash = hashLargeArray(hash, 1 << 18);
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

  /** Adds the products of the other forms: with a packed operand, with segments, and a batch. */
  private static long hashForms(long start, int m, int n, int k) {
    double[] a = random(m * k, 5);
    double[] b = random(2 * k * n, 6);
    float[] aFloat = floats(a);
    float[] bFloat = floats(b);
    Workspace ws = Workspace.serial();
    double[] packed = new double[m * n];
    DoubleGemm.gemm(
        ws, Transpose.NO, m, n, k, 0.1, a, 0, k,
        PackedDoubleMatrix.pack(Transpose.YES, k, n, b, 0, k), 0, packed, 0, n,
        DoubleEpilogue.NONE);
    float[] packedFloat = new float[m * n];
    FloatGemm.gemm(
        ws, Transpose.NO, m, n, k, 0.1f, aFloat, 0, k,
        PackedFloatMatrix.pack(Transpose.YES, k, n, bFloat, 0, k), 0, packedFloat, 0, n,
        FloatEpilogue.NONE);
    double[] outside = new double[m * n];
    DoubleGemm.gemm(
        ws, Transpose.YES, Transpose.NO, m, n, k, 0.1, MemorySegment.ofArray(a), 0, m,
        MemorySegment.ofArray(b), 0, n, 0, MemorySegment.ofArray(outside), 0, n,
        DoubleEpilogue.NONE);
    float[] outsideFloat = new float[m * n];
    FloatGemm.gemm(
        ws, Transpose.YES, Transpose.NO, m, n, k, 0.1f, MemorySegment.ofArray(aFloat), 0, m,
        MemorySegment.ofArray(bFloat), 0, n, 0, MemorySegment.ofArray(outsideFloat), 0, n,
        FloatEpilogue.NONE);
    double[] batch = new double[2 * m * n];
    DoubleGemm.gemmStridedBatched(
        ws, Transpose.NO, Transpose.NO, m, n, k,
        0.1, a, 0, k, 0, b, 0, n, k * n, 0, batch, 0, n, m * n, 2);
    float[] batchFloat = new float[2 * m * n];
    FloatGemm.gemmStridedBatched(
        ws, Transpose.NO, Transpose.NO, m, n, k,
        0.1f, aFloat, 0, k, 0, bFloat, 0, n, k * n, 0, batchFloat, 0, n, m * n, 2);
    return hash(
        start, packed, outside, batch,
        doubles(packedFloat), doubles(outsideFloat), doubles(batchFloat));
  }

  /** Adds what the epilogues beyond bias and activation make of a product, C and the other outputs. */
  private static long hashEpilogues(long start, int m, int n, int k) {
    double[] a = random(m * k, 7);
    double[] b = random(k * n, 8);
    double[] bias = random(m, 9);
    double[] other = random(m * n, 10);
    Workspace ws = Workspace.serial();
    double[] c = new double[m * n];
    double[] aux = new double[m * n];
    DoubleGemm.gemm(
        ws, Transpose.NO, Transpose.NO, m, n, k, 1, a, 0, k, b, 0, n, 0, c, 0, n,
        DoubleEpilogue.NONE.withRowBias(bias, 0).withResidual(other, 0, n)
            .withActivation(Activation.GELU).withAux(aux, 0, n));
    double[] gradient = new double[m * n];
    double[] db = new double[n];
    DoubleGemm.gemm(
        ws, Transpose.NO, Transpose.NO, m, n, k, 1, a, 0, k, b, 0, n, 0, gradient, 0, n,
        DoubleEpilogue.NONE.withDerivative(Activation.SILU, other, 0, n).withBiasGradient(db, 0));
    float[] cFloat = new float[m * n];
    float[] auxFloat = new float[m * n];
    FloatGemm.gemm(
        ws, Transpose.NO, Transpose.NO, m, n, k, 1, floats(a), 0, k, floats(b), 0, n,
        0, cFloat, 0, n,
        FloatEpilogue.NONE.withRowBias(floats(bias), 0).withResidual(floats(other), 0, n)
            .withActivation(Activation.GELU).withAux(auxFloat, 0, n));
    float[] gradientFloat = new float[m * n];
    float[] dbFloat = new float[n];
    FloatGemm.gemm(
        ws, Transpose.NO, Transpose.NO, m, n, k, 1, floats(a), 0, k, floats(b), 0, n,
        0, gradientFloat, 0, n,
        FloatEpilogue.NONE.withDerivative(Activation.SILU, floats(other), 0, n)
            .withBiasGradient(dbFloat, 0));
    return hash(
        start, c, aux, gradient, db, doubles(cFloat), doubles(auxFloat), doubles(gradientFloat),
        doubles(dbFloat));
  }

  private static Activation[] activations() {
    return FloatEpilogueCase.activations().toArray(Activation[]::new);
  }

  /** Adds the elementary functions, at arguments of every size. */
  private static long hashFunctions(long start, int n) {
    double[] x = random(n, 7);
    for (int i = 0; i < n; i++) {
      x[i] = Math.scalb(x[i], i % 40 - 30);
    }
    double[] y = new double[7 * n];
    DoubleMath.exp(n, x, 0, y, 0);
    DoubleMath.expm1(n, x, 0, y, n);
    DoubleMath.log(n, x, 0, y, 2 * n);
    DoubleMath.log1p(n, x, 0, y, 3 * n);
    DoubleMath.tanh(n, x, 0, y, 4 * n);
    DoubleMath.sigmoid(n, x, 0, y, 5 * n);
    DoubleMath.erf(n, x, 0, y, 6 * n);
    float[] xFloat = floats(x);
    float[] yFloat = new float[7 * n];
    FloatMath.exp(n, xFloat, 0, yFloat, 0);
    FloatMath.expm1(n, xFloat, 0, yFloat, n);
    FloatMath.log(n, xFloat, 0, yFloat, 2 * n);
    FloatMath.log1p(n, xFloat, 0, yFloat, 3 * n);
    FloatMath.tanh(n, xFloat, 0, yFloat, 4 * n);
    FloatMath.sigmoid(n, xFloat, 0, yFloat, 5 * n);
    FloatMath.erf(n, xFloat, 0, yFloat, 6 * n);
    return hash(start, y, doubles(yFloat));
  }

  /** Adds reductions of columns and rows, and what is built on softmax. */
  private static long hashReductions(long start, int m, int n) {
    double[] x = random(m * n, 7);
    float[] xFloat = floats(x);
    Workspace ws = Workspace.serial();
    double[][] results = new double[6][m + n];
    float[][] resultsFloat = new float[6][m + n];
    DoubleColumnReduction.sum(ws, m, n, x, 0, n, results[0], 0);
    DoubleRowReduction.sum(ws, m, n, x, 0, n, results[0], n);
    DoubleColumnReduction.norm(ws, m, n, x, 0, n, results[1], 0);
    DoubleRowReduction.norm(ws, m, n, x, 0, n, results[1], n);
    DoubleColumnReduction.variance(ws, m, n, x, 0, n, results[2], 0);
    DoubleRowReduction.variance(ws, m, n, x, 0, n, results[2], n);
    DoubleColumnReduction.max(ws, m, n, x, 0, n, results[3], 0);
    DoubleRowReduction.logSumExp(ws, m, n, x, 0, n, results[3], n);
    FloatColumnReduction.sum(ws, m, n, xFloat, 0, n, resultsFloat[0], 0);
    FloatRowReduction.sum(ws, m, n, xFloat, 0, n, resultsFloat[0], n);
    FloatColumnReduction.norm(ws, m, n, xFloat, 0, n, resultsFloat[1], 0);
    FloatRowReduction.norm(ws, m, n, xFloat, 0, n, resultsFloat[1], n);
    FloatColumnReduction.variance(ws, m, n, xFloat, 0, n, resultsFloat[2], 0);
    FloatRowReduction.variance(ws, m, n, xFloat, 0, n, resultsFloat[2], n);
    FloatColumnReduction.max(ws, m, n, xFloat, 0, n, resultsFloat[3], 0);
    FloatRowReduction.logSumExp(ws, m, n, xFloat, 0, n, resultsFloat[3], n);
    double[] dx = new double[m * n];
    float[] dxFloat = new float[m * n];
    int[] classes = new int[m];
    DoubleSoftmax.crossEntropy(
        ws, m, n, x, 0, n, classes, 0, -100, 0.1, results[4], 0, dx, 0, n);
    FloatSoftmax.crossEntropy(
        ws, m, n, xFloat, 0, n, classes, 0, -100, 0.1f, resultsFloat[4], 0, dxFloat, 0, n);
    results[5][0] = DoubleVectors.dot(ws, m * n, x, 0, dx, 0);
    resultsFloat[5][0] = FloatVectors.dot(ws, m * n, xFloat, 0, dxFloat, 0);
    long hash = hash(hash(start, results), dx, doubles(dxFloat));
    for (float[] each : resultsFloat) {
      hash = hash(hash, doubles(each));
    }
    return hash;
  }

  /** Adds reductions of rows that start at cache lines. */
  private static long hashLargeArray(long start, int length) {
    double[] x = random(length, 11);
    float[] xFloat = floats(x);
    Workspace ws = Workspace.serial();
    double[] norms = new double[9];
    float[] normsFloat = new float[9];
    DoubleRowReduction.norm(ws, 9, 1024, x, 101, 1040, norms, 0);
    FloatRowReduction.norm(ws, 9, 1024, xFloat, 101, 1040, normsFloat, 0);
    double[] dots = {
      DoubleVectors.dot(ws, 100_000, x, 101, x, 100_104),
      FloatVectors.dot(ws, 100_000, xFloat, 101, xFloat, 100_104)
    };
    return hash(start, norms, doubles(normsFloat), dots);
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
