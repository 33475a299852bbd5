package org.lanewise.kernels.accuracy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The references themselves: doubles against double-double, double-double against decimals. */
class ReferenceTest {
  private static final Decimal DECIMAL = new Decimal(40);

  /** For functions whose values lie in the last digits: of erfc x up to x = 12. */
  private static final Decimal LONG_DECIMAL = new Decimal(110);

  private static final MathContext MC = new MathContext(60);
  private static final BigDecimal SQRT_HALF = new BigDecimal("0.5").sqrt(MC);

  @Test
  void exp() {
    assertExact(Exact::exp, DECIMAL::exp, -700, 700);
  }

  @Test
  void expm1() {
    assertExact(Exact::expm1, x -> LONG_DECIMAL.exp(x).subtract(BigDecimal.ONE), -700, 700);
  }

  @Test
  void log() {
    assertExact(Exact::log, DECIMAL::log, Double.MIN_NORMAL, Double.MAX_VALUE);
  }

  @Test
  void log1p() {
    assertExact(Exact::log1p, x -> LONG_DECIMAL.log(x.add(BigDecimal.ONE)), -1, Double.MAX_VALUE);
  }

  @Test
  void tanh() {
    assertExact(Exact::tanh, LONG_DECIMAL::tanh, -700, 700);
  }

  @Test
  void sigmoid() {
    assertExact(Exact::sigmoid, DECIMAL::sigmoid, -700, 700);
  }

  @Test
  void erf() {
    assertExact(Exact::erf, DECIMAL::erf, -12, 12);
  }

  @Test
  void erfc() {
    assertExact(Exact::erfc, LONG_DECIMAL::erfc, -12, 12);
    assertExact(Exact::erfc, new Decimal(330)::erfc, 24.7);
    assertExact(Exact::erfc, new Decimal(330)::erfc, 26.1);
  }

  @Test
  void gelu() {
    BigDecimal half = new BigDecimal("0.5");
    assertExact(Exact::gelu,
        x -> LONG_DECIMAL.erfc(x.multiply(SQRT_HALF).negate()).multiply(half).multiply(x), -12, 12);
  }

  @Test
  void geluTanh() {
    BigDecimal cubic = new BigDecimal("0.044715");
    BigDecimal twice = BigDecimal.valueOf(8).divide(DECIMAL.pi, MC).sqrt(MC);
    assertExact(Exact::geluTanh,
        x -> DECIMAL.sigmoid(x.pow(3).multiply(cubic).add(x).multiply(twice)).multiply(x), -20, 20);
  }

  @Test
  void siluAndSoftplus() {
    assertExact(Exact::silu, x -> DECIMAL.sigmoid(x).multiply(x), -700, 700);
    assertExact(Exact::softplus,
        x -> LONG_DECIMAL.log(DECIMAL.exp(x).add(BigDecimal.ONE)), -100, 100);
  }

  @Test
  void derivatives() {
    assertDerivative(Exact::gelu, Exact::geluDerivative);
    assertDerivative(Exact::geluTanh, Exact::geluTanhDerivative);
    assertDerivative(Exact::silu, Exact::siluDerivative);
    assertDerivative(Exact::hardSwish, Exact::hardSwishDerivative);
  }

  @Test
  void shifts() {
    DoubleDouble value = Exact.gelu(DoubleDouble.of(-38), 600);
    assertTrue(value.high() < 0 && value.high() > -0x1p-400 && value.low() != 0);
  }

  @Test
  void doubles() {
    assertReference(Reference::sigmoid, Exact::sigmoid, -700, 700);
    assertReference(Reference::erf, Exact::erf, -30, 30);
    assertReference(Reference::erfc, Exact::erfc, -30, 15);
    assertReference(Reference::gelu, Exact::gelu, -15, 30);
    assertReference(Reference::geluTanh, Exact::geluTanh, -12, 30);
    assertReference(Reference::silu, Exact::silu, -200, 700);
    assertReference(Reference::softplus, Exact::softplus, -200, 700);
    assertReference(x -> Reference.elu(0.5, x), (x, s) -> Exact.elu(0.5, x, s), -700, 700);
    assertReference(Reference::hardSwish, Exact::hardSwish, -10, 10);
    // Away from their zeros.
    assertReference(Reference::geluDerivative, Exact::geluDerivative, -15, -0.8);
    assertReference(Reference::geluDerivative, Exact::geluDerivative, -0.7, 30);
    assertReference(Reference::geluTanhDerivative, Exact::geluTanhDerivative, -12, -0.8);
    assertReference(Reference::geluTanhDerivative, Exact::geluTanhDerivative, -0.7, 30);
    assertReference(Reference::siluDerivative, Exact::siluDerivative, -200, -1.3);
    assertReference(Reference::siluDerivative, Exact::siluDerivative, -1.2, 700);
    assertReference(Reference::hardSwishDerivative, Exact::hardSwishDerivative, -1.4, 10);
  }

  /** On a few hundred arguments. */
  private static void assertExact(
      Truth.Extended exact, UnaryOperator<BigDecimal> decimal, double from, double to) {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 300; i++) {
      double x = Samples.random(random, from, to);
      // Decimals of smaller numbers have too many digits, and sums with 1 lose theirs.
      if (Math.abs(x) > 0x1p-60) {
        assertExact(exact, decimal, x);
      }
    }
  }

  /** To 2⁻⁸⁵. */
  private static void assertExact(
      Truth.Extended exact, UnaryOperator<BigDecimal> decimal, double x) {
    BigDecimal value = decimal.apply(new BigDecimal(x));
    DoubleDouble actual = exact.apply(DoubleDouble.of(x), 0);
    BigDecimal difference =
        new BigDecimal(actual.high()).add(new BigDecimal(actual.low())).subtract(value);
    double error = difference.divide(value, MathContext.DECIMAL32).doubleValue();
    assertTrue(Math.abs(error) < 0x1p-85, () -> "at " + x + ": " + error);
  }

  /** To 2⁻⁵⁰ by a difference quotient. */
  private static void assertDerivative(Truth.Extended function, Truth.Extended derivative) {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 1000; i++) {
      double x = random.nextDouble(-10, 10);
      double h = 0x1p-30;
      DoubleDouble right = function.apply(DoubleDouble.sum(x, h), 0);
      DoubleDouble left = function.apply(DoubleDouble.sum(x, -h), 0);
      double expected = right.minus(left).times(0.5 / h).high();
      double error = derivative.apply(DoubleDouble.of(x), 0).high() - expected;
      assertTrue(Math.abs(error) < 0x1p-50, () -> "at " + x + ": " + error);
    }
  }

  /** To 2⁻⁴⁰, on thousands of arguments. */
  private static void assertReference(
      DoubleUnaryOperator reference, Truth.Extended exact, double from, double to) {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 5000; i++) {
      double x = Samples.random(random, from, to);
      double value = exact.apply(DoubleDouble.of(x), 0).high();
      double error = (reference.applyAsDouble(x) - value) / value;
      assertTrue(
          Math.abs(error) < 0x1p-40 || Math.abs(value) < 0x1p-160,
          () -> "at " + x + ": " + error);
    }
  }
}
