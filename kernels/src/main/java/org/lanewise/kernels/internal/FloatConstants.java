package org.lanewise.kernels.internal;

/**
 * The constants of the elementary functions in single precision. Polynomials are given from the highest
 * coefficient on, the order in which Horner's scheme takes them; they are minimax approximations with
 * single precision coefficients, found with Sollya's {@code fpminimax} (N. Brisebarre and S. Chevillard,
 * "Efficient polynomial L∞-approximations", 2007), or those of GELU by Remez' algorithm and rounding; each
 * names the relative error that the function has from it alone.
 */
public final class FloatConstants {
  /** 1.5·2²³: adding it rounds a small number to an integer n, left in the low bits of the sum. */
  public static final float ROUND = 0x1.8p23f;

  /** The same, for {@code power}: the low bits hold the exponent field of 2ⁿ. */
  public static final float ROUND_POWER = ROUND + 127;

  /** The same, for 2ⁿ⁻¹. */
  public static final float ROUND_HALF = ROUND + 126;

  /** The same, for {@code scale}: twice the bias, which two factors share. */
  public static final float ROUND_SCALE = ROUND + 254;

  /** 1 / ln 2. */
  public static final float LOG2_E = 0x1.715476p0f;

  /** ln 2 to so few bits that n·LN2_HIGH is exact for every exponent n. */
  public static final float LN2_HIGH = 0x1.62e4p-1f;

  /** ln 2 − LN2_HIGH. */
  public static final float LN2_LOW = 0x1.7f7d1cp-20f;

  /** Above this e<sup>x</sup> overflows to infinity. */
  public static final float EXP_MAX = 89f;

  /** Below this e<sup>x</sup> rounds to 0. */
  public static final float EXP_MIN = -104f;

  /** Up to this size of x e<sup>x</sup> and the powers of two it is made from are normal numbers. */
  public static final float EXP_NORMAL = 87f;

  /** Below this e<sup>x</sup> − 1 rounds to −1. */
  public static final float EXPM1_MIN = -18f;

  /** Below this e<sup>x</sup> − 1 rounds to x. */
  public static final float EXPM1_TINY = 0x1p-25f;

  /** Makes subnormal numbers normal: 2 to the LOG_SHIFT. */
  public static final float LOG_SCALE = 0x1p25f;

  /** See LOG_SCALE. */
  public static final float LOG_SHIFT = 25;

  /** From here on tanh x rounds to 1. */
  public static final float TANH_MAX = 9.25f;

  /** From here on erf x rounds to 1. */
  public static final float ERF_MAX = 4f;

  /** Where erf changes from one formula to the other. */
  public static final float ERF_MIDDLE = 1f;

  /** Here e<sup>−x²/2</sup> is about 2⁻¹²⁷, for which {@code power} has 0. */
  public static final float GELU_MAX = 13.27f;

  /** From here on the derivative of GELU counts as 0 or 1. */
  public static final float GELU_GRADIENT_MAX = 5.7f;

  /** √(8/π), of the approximate GELU. */
  public static final float GELU_LINEAR = 0x1.988454p0f;

  /** 0.044715·√(8/π). */
  public static final float GELU_CUBIC = 0x1.2444f2p-4f;

  /** (e<sup>r</sup> − 1 − r) / r² for |r| ≤ ln 2 / 2: 2⁻²⁷·². */
  public static final float[] EXP = {
    0x1.6d544ep-10f,
    0x1.122a66p-7f,
    0x1.5554e2p-5f,
    0x1.5554acp-3f,
    0x1p-1f,
  };

  /** (log(1 + f) − f) / f² for √½ ≤ 1 + f ≤ √2: 2⁻²⁶·⁴. */
  public static final float[] LOG = {
    -0x1.496a5cp-4f,
    0x1.08a6a4p-3f,
    -0x1.0bf544p-3f,
    0x1.22446ap-3f,
    -0x1.5487e2p-3f,
    0x1.99a7a8p-3f,
    -0x1.000222p-2f,
    0x1.555548p-2f,
    -0x1.fffffep-2f,
  };

  /** erf(x) / x − 1 as a function of x² for |x| ≤ 1: 2⁻²⁹. */
  public static final float[] ERF = {
    0x1.4c5cb4p-14f,
    -0x1.a5197ap-11f,
    0x1.542fecp-8f,
    -0x1.b7fec4p-6f,
    0x1.ce2d52p-4f,
    -0x1.81274p-2f,
    0x1.06eba8p-3f,
  };

  /** log erfc(x) from ERF_MIDDLE to ERF_MAX, weighted by erfc (Remez): 2⁻²⁶·⁸ of erf. */
  public static final float[] ERFC = {
    0x1.919cf4p-13f,
    -0x1.8927dcp-9f,
    0x1.694cc4p-6f,
    -0x1.a835cp-4f,
    -0x1.467384p-1f,
    -0x1.209efep0f,
    -0x1.0ce75ep-12f,
  };

  /** (e<sup>−q/2</sup> − 1) / q for |q| ≤ ln 2: 2⁻²³·⁴. */
  public static final float[] GELU_EXP = {
    -0x1.0f9eecp-12f,
    0x1.573adap-9f,
    -0x1.555a82p-6f,
    0x1.fffdc4p-4f,
    -0x1.fffff6p-2f,
  };

  /** P(x) / Q(x) = e<sup>x²/2</sup>·Φ(x) for −GELU_MAX ≤ x ≤ 0 (Remez): 2⁻²⁵·⁷. */
  public static final float[] GELU_P = {
    0x1.074d92p-8f,
    -0x1.47694ap-5f,
    0x1.73366ep-3f,
    -0x1.be1292p-2f,
    0x1p-1f,
  };

  /** See GELU_P. */
  public static final float[] GELU_Q = {
    -0x1.49ff28p-7f,
    0x1.9a6124p-4f,
    -0x1.db6388p-2f,
    0x1.31bbeap0f,
    -0x1.ab4b78p0f,
    0x1p0f,
  };

  /** x·P(x²) / Q(x²) = Φ(x) − ½ + x·φ(x) up to GELU_GRADIENT_MAX (Remez), not relative: 2⁻²⁵·⁵. */
  public static final float[] GELU_GRADIENT_P = {
    -0x1.716dbp-36f,
    0x1.00c152p-28f,
    -0x1.9867ep-23f,
    0x1.114b02p-15f,
    -0x1.aa1122p-13f,
    0x1.e0362ap-7f,
    -0x1.6f928cp-5f,
    0x1.988458p-1f,
  };

  /** See GELU_GRADIENT_P. */
  public static final float[] GELU_GRADIENT_Q = {
    0x1.39958p-18f,
    0x1.20bba6p-13f,
    0x1.6c9d98p-9f,
    0x1.24b334p-5f,
    0x1.1bbfd4p-2f,
    0x1p0f,
  };

  /** All bits but the sign. */
  public static final int MAGNITUDE = 0x7fffffff;

  /** How many bit patterns of one sign are NaN. */
  public static final int NANS = 0x7fffff;

  private FloatConstants() {}
}
