package org.lanewise.kernels.accuracy;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The functions to any number of decimal digits, slow and by their plainest series: what {@link Exact}
 * is held against.
 */
final class Decimal {
  private final MathContext context;
  private final BigDecimal epsilon;
  private final BigDecimal ln2;

  /** 4·(4·arctan 1/5 − arctan 1/239) (Machin). */
  final BigDecimal pi;

  /** Functions with relative errors of about 10<sup>−digits</sup>, where they do not say otherwise. */
  Decimal(int digits) {
    // The reduction of exp's argument costs a few.
    context = new MathContext(digits + 12);
    epsilon = BigDecimal.ONE.scaleByPowerOfTen(-context.getPrecision());
    ln2 = twiceAtanh(quotient(1, 3));
    pi = arctanOfInverse(5).multiply(BigDecimal.valueOf(16))
        .subtract(arctanOfInverse(239).multiply(BigDecimal.valueOf(4)));
  }

  /** (Σ r<sup>n</sup> / n!)<sup>1024</sup>, 1024·r = x. */
  BigDecimal exp(BigDecimal x) {
    BigDecimal r = x.divide(BigDecimal.valueOf(1024), context);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = term;
    for (int n = 1; term.abs().compareTo(epsilon) > 0; n++) {
      term = term.multiply(r).divide(BigDecimal.valueOf(n), context);
      sum = sum.add(term, context);
    }
    return sum.pow(1024, context);
  }

  /** n·ln 2 + 2·atanh((m − 1) / (m + 1)), 2ⁿ·m = x. */
  BigDecimal log(BigDecimal x) {
    int n = Math.getExponent(x.doubleValue());
    BigDecimal m = x.divide(BigDecimal.TWO.pow(n, context), context);
    return n == 0 || n == -1
        ? twiceAtanh(x.subtract(BigDecimal.ONE).divide(x.add(BigDecimal.ONE), context))
        : ln2.multiply(BigDecimal.valueOf(n)).add(
            twiceAtanh(m.subtract(BigDecimal.ONE).divide(m.add(BigDecimal.ONE), context)), context);
  }

  /** (e²ˣ − 1) / (e²ˣ + 1); near 0 only absolutely as good as the digits. */
  BigDecimal tanh(BigDecimal x) {
    BigDecimal power = exp(x.add(x));
    return power.subtract(BigDecimal.ONE).divide(power.add(BigDecimal.ONE), context);
  }

  /** 1 / (1 + e⁻ˣ). */
  BigDecimal sigmoid(BigDecimal x) {
    return BigDecimal.ONE.divide(exp(x.negate()).add(BigDecimal.ONE), context);
  }

  /** 2 / √π·e<sup>−x²</sup>·Σ 2ⁿ·x²ⁿ⁺¹ / (1·3·5 … (2n + 1)) (Abramowitz and Stegun 7.1.6). */
  BigDecimal erf(BigDecimal x) {
    BigDecimal square = x.multiply(x, context);
    BigDecimal term = x;
    BigDecimal sum = x;
    for (int n = 1; term.abs().compareTo(x.abs().multiply(epsilon)) > 0; n++) {
      term =
          term.multiply(square).multiply(BigDecimal.TWO)
              .divide(BigDecimal.valueOf(2 * n + 1), context);
      sum = sum.add(term, context);
    }
    return sum.multiply(BigDecimal.TWO).multiply(exp(square.negate()))
        .divide(pi.sqrt(context), context);
  }

  /** 1 − erf x; absolutely as good as the digits. */
  BigDecimal erfc(BigDecimal x) {
    return BigDecimal.ONE.subtract(erf(x));
  }

  /** Σ 2·z<sup>2n + 1</sup> / (2n + 1). */
  private BigDecimal twiceAtanh(BigDecimal z) {
    BigDecimal square = z.multiply(z, context);
    BigDecimal power = z.add(z);
    BigDecimal sum = power;
    for (int n = 3; power.abs().compareTo(z.abs().multiply(epsilon)) > 0; n += 2) {
      power = power.multiply(square, context);
      sum = sum.add(power.divide(BigDecimal.valueOf(n), context), context);
    }
    return sum;
  }

  /** Σ (−1)ⁿ·x<sup>−2n − 1</sup> / (2n + 1). */
  private BigDecimal arctanOfInverse(int x) {
    BigDecimal power = quotient(1, x);
    BigDecimal sum = power;
    for (int n = 3; power.abs().compareTo(epsilon) > 0; n += 2) {
      power = power.divide(BigDecimal.valueOf(-(long) x * x), context);
      sum = sum.add(power.divide(BigDecimal.valueOf(n), context));
    }
    return sum;
  }

  private BigDecimal quotient(int x, int y) {
    return BigDecimal.valueOf(x).divide(BigDecimal.valueOf(y), context);
  }
}
