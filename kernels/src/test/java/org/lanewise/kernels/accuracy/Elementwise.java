package org.lanewise.kernels.accuracy;

import java.util.List;
import org.lanewise.kernels.DoubleMath;
import org.lanewise.kernels.FloatMath;

/**
 * The elementwise functions: how each is called, what it should be, and <b>the bounds that its
 * documentation states</b>, for float and for double.
 */
record Elementwise(String name, Entry entry, Truth truth, Bound floatBound, Bound doubleBound) {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /** Of {@link FloatMath} and {@link DoubleMath}. */
  static final List<Elementwise> FUNCTIONS =
      List.of(
          new Elementwise(
              "exp", new Entry(FloatMath::exp, DoubleMath::exp),
              Truth.of(StrictMath::exp, Exact::exp, 0, INFINITY),
              Bound.ulps(1), Bound.ulps(1)),
          new Elementwise(
              "expm1", new Entry(FloatMath::expm1, DoubleMath::expm1),
              Truth.of(StrictMath::expm1, Exact::expm1, -1, INFINITY),
              Bound.ulps(1.5), Bound.ulps(1.5)),
          new Elementwise(
              "log", new Entry(FloatMath::log, DoubleMath::log),
              Truth.of(StrictMath::log, Exact::log, Double.NaN, INFINITY),
              Bound.ulps(1), Bound.ulps(1)),
          new Elementwise(
              "log1p", new Entry(FloatMath::log1p, DoubleMath::log1p),
              Truth.of(StrictMath::log1p, Exact::log1p, Double.NaN, INFINITY),
              Bound.ulps(1.5), Bound.ulps(1.5)),
          new Elementwise(
              "tanh", new Entry(FloatMath::tanh, DoubleMath::tanh),
              Truth.of(StrictMath::tanh, Exact::tanh, -1, 1),
              Bound.ulps(1.5), Bound.ulps(1.5)),
          new Elementwise(
              "sigmoid", new Entry(FloatMath::sigmoid, DoubleMath::sigmoid),
              Truth.of(Reference::sigmoid, Exact::sigmoid, 0, 1),
              Bound.ulps(1.5), Bound.ulps(1.5)),
          new Elementwise(
              "erf", new Entry(FloatMath::erf, DoubleMath::erf),
              Truth.of(Reference::erf, Exact::erf, -1, 1),
              Bound.ulps(1.5), Bound.ulps(1.5)));

  float[] of(float... x) {
    float[] y = new float[x.length];
    entry.floats().apply(x.length, x, 0, y, 0);
    return y;
  }

  double[] of(double... x) {
    double[] y = new double[x.length];
    entry.doubles().apply(x.length, x, 0, y, 0);
    return y;
  }

  /** The worst of these arguments. */
  Worst worst(float... x) {
    float[] y = of(x);
    Worst worst = Worst.NONE;
    for (int i = 0; i < x.length; i++) {
      worst = worst.or(truth.error(x[i], y[i], floatBound), x[i]);
    }
    return worst;
  }

  /** The worst of these arguments. */
  Worst worst(double... x) {
    double[] y = of(x);
    Worst worst = Worst.NONE;
    for (int i = 0; i < x.length; i++) {
      worst = worst.or(truth.error(x[i], y[i], doubleBound), x[i]);
    }
    return worst;
  }

  @Override
  public String toString() {
    return name;
  }
}
