package org.lanewise.kernels.accuracy;

import java.util.List;
import java.util.stream.Stream;
import org.lanewise.kernels.Activation;
import org.lanewise.kernels.DoubleMath;
import org.lanewise.kernels.FloatMath;

/**
 * The elementwise functions: how each is called, what it should be, and <b>the bounds that its
 * documentation states</b>, for float and for double.
 */
record Elementwise(String name, Entry entry, Truth truth, Bound floatBound, Bound doubleBound) {
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double ALPHA = 1.25;

  /** Arguments are tried twice, for kernels may take a shorter formula where no neighbour forbids it. */
  private static final int SLICE = 255;

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

  /** Those of {@link Activation} that are not among the functions. */
  static final List<Elementwise> ACTIVATIONS =
      List.of(
          new Elementwise(
              "gelu", Entry.of(Activation.GELU),
              Truth.of(Reference::gelu, Exact::gelu, -0.0, INFINITY),
              Bound.epsilons(4, 1e-30), Bound.epsilons(4, 1e-290)),
          new Elementwise(
              "geluTanh", Entry.of(Activation.GELU_TANH),
              Truth.of(Reference::geluTanh, Exact::geluTanh, -0.0, INFINITY),
              Bound.epsilons(2, 0.25), Bound.epsilons(2, 0.25)),
          new Elementwise(
              "silu", Entry.of(Activation.SILU),
              Truth.of(Reference::silu, Exact::silu, -0.0, INFINITY),
              Bound.epsilons(2, 1e-30), Bound.epsilons(2, 1e-30)),
          new Elementwise(
              "softplus", Entry.of(Activation.SOFTPLUS),
              Truth.of(Reference::softplus, Exact::softplus, 0, INFINITY),
              Bound.epsilons(2, Float.MIN_NORMAL), Bound.epsilons(2, Double.MIN_NORMAL)),
          new Elementwise(
              "elu", Entry.of(Activation.elu(ALPHA)),
              Truth.of(
                  x -> Reference.elu(ALPHA, x), (x, shift) -> Exact.elu(ALPHA, x, shift),
                  -ALPHA, INFINITY),
              Bound.epsilons(2, Float.MIN_NORMAL), Bound.epsilons(2, Double.MIN_NORMAL)),
          new Elementwise(
              "hardSwish", Entry.of(Activation.HARD_SWISH),
              Truth.of(Reference::hardSwish, Exact::hardSwish, -0.0, INFINITY),
              Bound.epsilons(2, Float.MIN_NORMAL), Bound.epsilons(2, Double.MIN_NORMAL)));

  /** Of activations: at pre-activations, then at outputs a. */
  static final List<Elementwise> DERIVATIVES =
      List.of(
          new Elementwise(
              "gelu'", Entry.ofDerivative(Activation.GELU),
              Truth.of(Reference::geluDerivative, Exact::geluDerivative, 0, 1),
              Bound.epsilons(2, 1), Bound.epsilons(2, 1)),
          new Elementwise(
              "geluTanh'", Entry.ofDerivative(Activation.GELU_TANH),
              Truth.of(Reference::geluTanhDerivative, Exact::geluTanhDerivative, 0, 1),
              Bound.epsilons(2, 1), Bound.epsilons(2, 1)),
          new Elementwise(
              "silu'", Entry.ofDerivative(Activation.SILU),
              Truth.of(Reference::siluDerivative, Exact::siluDerivative, 0, 1),
              Bound.epsilons(2, 1), Bound.epsilons(2, 1)),
          new Elementwise(
              "hardSwish'", Entry.ofDerivative(Activation.HARD_SWISH),
              Truth.of(Reference::hardSwishDerivative, Exact::hardSwishDerivative, 0, 1),
              Bound.epsilons(2, 1), Bound.epsilons(2, 1)),
          new Elementwise(
              "sigmoid'", Entry.ofDerivative(Activation.SIGMOID),
              Truth.of(
                  a -> a * (1 - a), (a, shift) -> a.negated().plus(1).times(a.scaled(shift)), 0, 0)
                  .within(0, 1),
              Bound.ulps(1), Bound.ulps(1)),
          new Elementwise(
              "tanh'", Entry.ofDerivative(Activation.TANH),
              Truth.of(
                  a -> 1 - a * a, (a, shift) -> a.times(a).negated().plus(1).scaled(shift), 0, 0)
                  .within(-1, 1),
              Bound.ulps(1), Bound.ulps(1)),
          new Elementwise(
              "softplus'", Entry.ofDerivative(Activation.SOFTPLUS),
              Truth.of(
                  a -> -StrictMath.expm1(-a),
                  (a, shift) -> Exact.expm1(a.negated(), shift).negated(), Double.NaN, 1)
                  .within(0, INFINITY),
              Bound.ulps(1.5), Bound.ulps(1.5)));

  /** All of these. */
  static final List<Elementwise> ALL =
      Stream.of(FUNCTIONS, ACTIVATIONS, DERIVATIVES).flatMap(List::stream).toList();

  float[] of(float... x) {
    return inSlices(x.length, x);
  }

  double[] of(double... x) {
    return inSlices(x.length, x);
  }

  /** The worst of these arguments. */
  Worst worst(float... x) {
    float[] y = of(x);
    float[] again = inSlices(SLICE, x);
    Worst worst = Worst.NONE;
    for (int i = 0; i < x.length; i++) {
      boolean same = Float.compare(y[i], again[i]) == 0;
      worst = worst.or(same ? truth.error(x[i], y[i], floatBound) : INFINITY, x[i]);
    }
    return worst;
  }

  /** The worst of these arguments. */
  Worst worst(double... x) {
    double[] y = of(x);
    double[] again = inSlices(SLICE, x);
    Worst worst = Worst.NONE;
    for (int i = 0; i < x.length; i++) {
      boolean same = Double.compare(y[i], again[i]) == 0;
      worst = worst.or(same ? truth.error(x[i], y[i], doubleBound) : INFINITY, x[i]);
    }
    return worst;
  }

  private float[] inSlices(int slice, float... x) {
    float[] y = new float[x.length];
    for (int i = 0; i < x.length; i += slice) {
      entry.floats().apply(Math.min(slice, x.length - i), x, i, y, i);
    }
    return y;
  }

  private double[] inSlices(int slice, double... x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i += slice) {
      entry.doubles().apply(Math.min(slice, x.length - i), x, i, y, i);
    }
    return y;
  }

  @Override
  public String toString() {
    return name;
  }
}
