package org.lanewise.kernels.internal;

/**
 * The constants of e<sup>x</sup> in double precision: x = n·ln 2 + r with |r| ≤ ln 2 / 2, and
 * e<sup>r</sup> − 1 = r + r²·(1/2! + r/3! + … + r¹¹/13!), the Taylor series, whose next term is below
 * 2⁻⁵⁶ of the sum.
 */
public final class DoubleConstants {
  /** 1.5·2⁵²: adding it rounds a small number to an integer, left in the low bits of the sum. */
  public static final double ROUND = 0x1.8p52;

  /** 1 / ln 2. */
  public static final double LOG2_E = 0x1.71547652b82fep0;

  /** ln 2 rounded; LN2_HIGH + LN2_LOW is ln 2 to twice the precision. */
  public static final double LN2_HIGH = 0x1.62e42fefa39efp-1;

  /** ln 2 − LN2_HIGH. */
  public static final double LN2_LOW = 0x1.abc9e3b39803fp-56;

  /** Above this e<sup>x</sup> overflows to infinity. */
  public static final double EXP_MAX = 710;

  /** Below this e<sup>x</sup> rounds to 0. */
  public static final double EXP_MIN = -746;

  /** From here on tanh x rounds to 1. */
  public static final double TANH_MAX = 19.25;

  /** 1/13! to 1/2!, the order in which Horner's scheme takes them. */
  public static final double[] EXP = {
    1.0 / 6_227_020_800L,
    1.0 / 479_001_600,
    1.0 / 39_916_800,
    1.0 / 3_628_800,
    1.0 / 362_880,
    1.0 / 40_320,
    1.0 / 5_040,
    1.0 / 720,
    1.0 / 120,
    1.0 / 24,
    1.0 / 6,
    1.0 / 2,
  };

  private DoubleConstants() {}
}
