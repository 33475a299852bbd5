package org.lanewise.nn;

import java.util.List;
import java.util.Random;
import org.lanewise.kernels.Activation;

/**
 * The slow, obvious mathematics of dense layers: the oracle of the tests. Row-major, contiguous.
 */
final class Reference {
  private Reference() {}

  /** Random numbers, uniform in ±1. */
  static double[] uniform(Random random, int length) {
    return random.doubles(length, -1, 1).toArray();
  }

  /** a·b: a is m × k, b is k × n. */
  static double[] multiply(int m, int n, int k, double[] a, double[] b) {
    double[] c = new double[m * n];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        for (int p = 0; p < k; p++) {
          c[i * n + j] += a[i * k + p] * b[p * n + j];
        }
      }
    }
    return c;
  }

  /** The transpose of a rows × columns matrix. */
  static double[] transpose(int rows, int columns, double[] x) {
    double[] t = new double[rows * columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        t[j * rows + i] = x[i * columns + j];
      }
    }
    return t;
  }

  /** The sum of every column of a rows × columns matrix. */
  static double[] columnSums(int rows, int columns, double[] x) {
    double[] sums = new double[columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        sums[j] += x[i * columns + j];
      }
    }
    return sums;
  }

  /** The absolute values, for bounds. */
  static double[] abs(double[] x) {
    double[] result = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      result[i] = Math.abs(x[i]);
    }
    return result;
  }

  /** The activations that a layer may have. */
  static List<Activation> activations() {
    return List.of(
        Activation.IDENTITY, Activation.RELU, Activation.leakyRelu(0.1), Activation.elu(1.5),
        Activation.SIGMOID, Activation.TANH, Activation.SOFTPLUS);
  }

  /** f(z). */
  static double apply(Activation activation, double z) {
    return switch (activation) {
      case Activation.Pointwise.IDENTITY -> z;
      case Activation.Pointwise.RELU -> Math.max(z, 0);
      case Activation.Pointwise.SIGMOID -> 1 / (1 + StrictMath.exp(-z));
      case Activation.Pointwise.TANH -> StrictMath.tanh(z);
      case Activation.Pointwise.SOFTPLUS -> StrictMath.log1p(StrictMath.exp(z));
      case Activation.LeakyRelu leaky -> z > 0 ? z : leaky.slope() * z;
      case Activation.Elu elu -> z > 0 ? z : elu.alpha() * StrictMath.expm1(z);
      default -> throw new IllegalArgumentException(activation + " is no activation of a layer");
    };
  }

  /** f′, from the output a = f(z). */
  static double derivative(Activation activation, double a) {
    return switch (activation) {
      case Activation.Pointwise.IDENTITY -> 1;
      case Activation.Pointwise.RELU -> a > 0 ? 1 : 0;
      case Activation.Pointwise.SIGMOID -> a * (1 - a);
      case Activation.Pointwise.TANH -> 1 - a * a;
      case Activation.Pointwise.SOFTPLUS -> -StrictMath.expm1(-a);
      case Activation.LeakyRelu leaky -> a > 0 ? 1 : leaky.slope();
      case Activation.Elu elu -> a > 0 ? 1 : a + elu.alpha();
      default -> throw new IllegalArgumentException(activation + " is no activation of a layer");
    };
  }

  /** a = f(x·w + b), for m rows of x. */
  static double[] forward(Dense shape, int m, double[] x, double[] w, double[] b) {
    int n = shape.outputs();
    double[] a = multiply(m, n, shape.inputs(), x, w);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        a[i * n + j] = apply(shape.activation(), a[i * n + j] + b[j]);
      }
    }
    return a;
  }

  /**
   * a = f(w·x + b) with samples as columns: w is outputs × inputs, x is inputs × m, b has one
   * element per row of a.
   */
  static double[] forwardColumns(
      Activation f, int outputs, int inputs, int m, double[] w, double[] b, double[] x) {
    double[] a = multiply(outputs, m, inputs, w, x);
    for (int i = 0; i < outputs; i++) {
      for (int j = 0; j < m; j++) {
        a[i * m + j] = apply(f, a[i * m + j] + b[i]);
      }
    }
    return a;
  }

  /**
   * The mean over m samples of −y·ln ŷ − (1 − y)·ln(1 − ŷ), summed over the outputs; samples may be
   * rows or columns.
   */
  static double crossEntropy(int m, double[] predicted, double[] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum -= y[i] * StrictMath.log(predicted[i]) + (1 - y[i]) * StrictMath.log(1 - predicted[i]);
    }
    return sum / m;
  }

  /** dz = da ⊙ f′, from a = f(z). */
  static double[] preActivationGradient(Activation activation, double[] a, double[] da) {
    double[] dz = new double[da.length];
    for (int i = 0; i < da.length; i++) {
      dz[i] = da[i] * derivative(activation, a[i]);
    }
    return dz;
  }
}
