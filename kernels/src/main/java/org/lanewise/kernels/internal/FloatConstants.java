package org.lanewise.kernels.internal;

/**
 * The constants of e<sup>x</sup> in single precision, after Cephes' {@code expf} (S. Moshier): x =
 * n·ln 2 + r with |r| ≤ ln 2 / 2, and e<sup>r</sup> − 1 = r + r²·(P0 + P1·r + … + P5·r⁵).
 */
public final class FloatConstants {
  /** 1.5·2²³: adding it rounds a small number to an integer, left in the low bits of the sum. */
  public static final float ROUND = 0x1.8p23f;

  /** 1 / ln 2. */
  public static final float LOG2_E = 0x1.715476p0f;

  /** ln 2 rounded; LN2_HIGH + LN2_LOW is ln 2 to twice the precision. */
  public static final float LN2_HIGH = 0x1.62e430p-1f;

  /** ln 2 − LN2_HIGH. */
  public static final float LN2_LOW = -0x1.05c610p-29f;

  /** Above this e<sup>x</sup> overflows to infinity. */
  public static final float EXP_MAX = 89f;

  /** Below this e<sup>x</sup> rounds to 0. */
  public static final float EXP_MIN = -104f;

  /** From here on tanh x rounds to 1. */
  public static final float TANH_MAX = 9.25f;

  /** P5 to P0, the order in which Horner's scheme takes them. */
  public static final float[] EXP = {
    1.9875691e-4f,
    1.3981999e-3f,
    8.333452e-3f,
    4.1665796e-2f,
    1.6666666e-1f,
    5.0e-1f,
  };

  private FloatConstants() {}
}
