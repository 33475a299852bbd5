package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The ULP bounds that {@link Activation} states, against {@link StrictMath} in double. In double
 * precision the oracle itself is only within 1 ULP, which the bounds there allow for.
 */
class ActivationAccuracyTest {
  private static final int SAMPLES = 1 << 18;
  private static final double[] SPECIAL = {
    0.0, -0.0, 1e-40, -1e-40, 1e-310, Double.MIN_VALUE, 0.3465, 0.3466, 87.3, 88.8, -87.3, -103.9,
    -104.1, 9.0, 9.3, 18.9, 19.3, 709.7, 709.9, -708.5, -745.2, Double.MAX_VALUE
  };

  @Test
  void tanhFloat() {
    assertFloat(Activation.TANH, StrictMath::tanh, 3);
  }

  @Test
  void sigmoidFloat() {
    assertFloat(Activation.SIGMOID, ActivationAccuracyTest::sigmoid, 3);
  }

  @Test
  void tanhDouble() {
    assertDouble(Activation.TANH, StrictMath::tanh, 3 + 1);
  }

  @Test
  void sigmoidDouble() {
    assertDouble(Activation.SIGMOID, ActivationAccuracyTest::sigmoid, 3 + 1);
  }

  @Test
  void infinitiesAndNan() {
    double[] x = {
      Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, -0.0, 0.0
    };
    assertValues(Activation.TANH, x, 1, -1, Double.NaN, -0.0, 0.0);
    assertValues(Activation.SIGMOID, x, 1, 0, Double.NaN, 0.5, 0.5);
    assertValues(Activation.RELU, x, Double.POSITIVE_INFINITY, 0, Double.NaN, -0.0, 0.0);
    assertValues(
        Activation.IDENTITY, x,
        Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, -0.0, 0.0);
  }

  private static void assertValues(Activation activation, double[] x, double... expected) {
    double[] doubles = x.clone();
    float[] floats = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      floats[i] = (float) x[i];
    }
    int n = x.length;
    DoubleBiasActivation.apply(
        Workspace.serial(), 1, n, doubles, 0, n, DoubleEpilogue.NONE.withActivation(activation));
    FloatBiasActivation.apply(Workspace.serial(), 1, n, floats, 0, n,
        FloatEpilogue.NONE.withActivation(activation));
    for (int i = 0; i < n; i++) {
      assertEquals(expected[i], doubles[i], activation + " of " + x[i]);
      assertEquals((float) expected[i], floats[i], activation + " of " + x[i] + " in float");
    }
  }

  private static void assertFloat(Activation activation, DoubleUnaryOperator exact, double ulps) {
    float[] x = new float[SAMPLES];
    double[] samples = samples();
    for (int i = 0; i < SAMPLES; i++) {
      x[i] = (float) samples[i];
    }
    float[] y = x.clone();
    FloatBiasActivation.apply(
        Workspace.serial(), 1, SAMPLES, y, 0, SAMPLES,
        FloatEpilogue.NONE.withActivation(activation));
    for (int i = 0; i < SAMPLES; i++) {
      double expected = exact.applyAsDouble(x[i]);
      double error = Math.abs(y[i] - expected) / Math.ulp((float) expected);
      assertTrue(error <= ulps, activation + " of " + x[i] + ": " + error + " ULP");
    }
  }

  private static void assertDouble(Activation activation, DoubleUnaryOperator exact, double ulps) {
    double[] x = samples();
    double[] y = x.clone();
    DoubleBiasActivation.apply(
        Workspace.serial(), 1, SAMPLES, y, 0, SAMPLES,
        DoubleEpilogue.NONE.withActivation(activation));
    for (int i = 0; i < SAMPLES; i++) {
      double expected = exact.applyAsDouble(x[i]);
      double error = Math.abs(y[i] - expected) / Math.ulp(expected);
      assertTrue(error <= ulps, activation + " of " + x[i] + ": " + error + " ULP");
    }
  }

  private static double sigmoid(double x) {
    double power = StrictMath.exp(-Math.abs(x));
    return (x < 0 ? power : 1) / (1 + power);
  }

  /** The special arguments, then every magnitude from 2⁻⁴⁰ to 2¹⁰ with both signs. */
  private static double[] samples() {
    SplittableRandom random = new SplittableRandom(3);
    double[] x = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      double magnitude = Math.scalb(random.nextDouble(1, 2), random.nextInt(-40, 11));
      x[i] = i < SPECIAL.length ? SPECIAL[i] : random.nextBoolean() ? magnitude : -magnitude;
    }
    return x;
  }
}
