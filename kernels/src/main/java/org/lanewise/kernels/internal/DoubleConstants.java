package org.lanewise.kernels.internal;

/**
 * The constants of the elementary functions in double precision. Polynomials are given from the highest
 * coefficient on, the order in which Horner's scheme takes them; they are minimax approximations with
 * double precision coefficients, found with Sollya's {@code fpminimax} (N. Brisebarre and S. Chevillard,
 * "Efficient polynomial L∞-approximations", 2007), or those of GELU by Remez' algorithm and rounding; each
 * names the relative error that the function has from it alone.
 */
public final class DoubleConstants {
  /** 1.5·2⁵²: adding it rounds a small number to an integer n, left in the low bits of the sum. */
  public static final double ROUND = 0x1.8p52;

  /** The same, for {@code power}: the low bits hold the exponent field of 2ⁿ. */
  public static final double ROUND_POWER = ROUND + 1023;

  /** The same, for 2ⁿ⁻¹. */
  public static final double ROUND_HALF = ROUND + 1022;

  /** The same, for {@code scale}: twice the bias, which two factors share. */
  public static final double ROUND_SCALE = ROUND + 2046;

  /** 1 / ln 2. */
  public static final double LOG2_E = 0x1.71547652b82fep0;

  /** ln 2 to so few bits that n·LN2_HIGH is exact for every exponent n. */
  public static final double LN2_HIGH = 0x1.62e42fefa38p-1;

  /** ln 2 − LN2_HIGH. */
  public static final double LN2_LOW = 0x1.ef35793c7673p-45;

  /** Above this e<sup>x</sup> overflows to infinity. */
  public static final double EXP_MAX = 710;

  /** Below this e<sup>x</sup> rounds to 0. */
  public static final double EXP_MIN = -746;

  /** Up to this size of x e<sup>x</sup> and the powers of two it is made from are normal numbers. */
  public static final double EXP_NORMAL = 708;

  /** Below this e<sup>x</sup> − 1 rounds to −1. */
  public static final double EXPM1_MIN = -38;

  /** Below this e<sup>x</sup> − 1 rounds to x. */
  public static final double EXPM1_TINY = 0x1p-54;

  /** Makes subnormal numbers normal: 2 to the LOG_SHIFT. */
  public static final double LOG_SCALE = 0x1p54;

  /** See LOG_SCALE. */
  public static final double LOG_SHIFT = 54;

  /** From here on tanh x rounds to 1. */
  public static final double TANH_MAX = 19.25;

  /** From here on erf x rounds to 1. */
  public static final double ERF_MAX = 6;

  /** Where erf changes from one formula to the other. */
  public static final double ERF_MIDDLE = 1;

  /** Here e<sup>−x²/2</sup> is about 2⁻¹⁰²³, for which {@code power} has 0. */
  public static final double GELU_MAX = 37.66;

  /** From here on the derivative of GELU counts as 0 or 1. */
  public static final double GELU_GRADIENT_MAX = 8.65;

  /** √(8/π), of the approximate GELU. */
  public static final double GELU_LINEAR = 0x1.9884533d43651p0;

  /** 0.044715·√(8/π). */
  public static final double GELU_CUBIC = 0x1.2444f2a4d8b4bp-4;

  /** (e<sup>r</sup> − 1 − r) / r² for |r| ≤ ln 2 / 2: 2⁻⁵⁶·⁶. */
  public static final double[] EXP = {
    0x1.af7097a1011cdp-26,
    0x1.28a360f2460a9p-22,
    0x1.71ddede890f27p-19,
    0x1.a019a5e5dd02dp-16,
    0x1.a01a01b4161cap-13,
    0x1.6c16c17f62b3ap-10,
    0x1.111111110ec0fp-7,
    0x1.5555555552085p-5,
    0x1.555555555555bp-3,
    0x1.0000000000005p-1,
  };

  /** (log(1 + f) − f) / f² for √½ ≤ 1 + f ≤ √2: 2⁻⁵⁸. */
  public static final double[] LOG = {
    -0x1.a5ad673955959p-6,
    0x1.dcc0f50412fa6p-5,
    -0x1.fd6f2f31d376bp-5,
    0x1.b61441e259e73p-5,
    -0x1.b4cc4454fe731p-5,
    0x1.dde1ea85c2bebp-5,
    -0x1.00d63d6205aa2p-4,
    0x1.115535194ba97p-4,
    -0x1.248777f85eab9p-4,
    0x1.3b0f0c44a5cd9p-4,
    -0x1.5555a13c9a2c5p-4,
    0x1.745d45d990635p-4,
    -0x1.999998a66ad74p-4,
    0x1.c71c70b9ba32ep-4,
    -0x1.00000000183e8p-3,
    0x1.2492492636271p-3,
    -0x1.5555555557c62p-3,
    0x1.999999999746fp-3,
    -0x1.fffffffffffd3p-3,
    0x1.555555555555dp-2,
    -0x1p-1,
  };

  /** erf(x) / x − 1 as a function of x² for |x| ≤ 1: 2⁻⁵⁶. */
  public static final double[] ERF = {
    0x1.29783041ef512p-34,
    -0x1.46794feaf949ep-30,
    0x1.fc78cbccf045ap-27,
    -0x1.5f9828c55d5cep-23,
    0x1.b9ee95850f6bfp-20,
    -0x1.f4d333884b5c9p-17,
    0x1.f9a335388d2f5p-14,
    -0x1.c02db49b09506p-11,
    0x1.565bcd12991cp-8,
    -0x1.b82ce312abf08p-6,
    0x1.ce2f21a04362dp-4,
    -0x1.812746b0379fdp-2,
    0x1.06eba8214db69p-3,
  };

  /** log erfc(x) from ERF_MIDDLE to ERF_MAX, weighted by erfc (Remez): 2⁻⁵⁵·⁴ of erf. */
  public static final double[] ERFC = {
    -0x1.9800bf0ed108bp-38,
    0x1.05d4676062186p-32,
    -0x1.37d3fa0d33982p-28,
    0x1.c809710bf10b6p-25,
    -0x1.c7609b54cc5c7p-22,
    0x1.44ac0f026db89p-19,
    -0x1.4b0120763ea1fp-17,
    0x1.c0a3d37b1049bp-16,
    -0x1.fc9ea039ecff9p-16,
    -0x1.e13ac3a8ea222p-14,
    0x1.83102093aa056p-11,
    -0x1.eba5e572dca0ep-10,
    0x1.85876ddedb50bp-12,
    0x1.379b0c8bce0e5p-6,
    -0x1.a4bc8becce2ffp-4,
    -0x1.45f56731f9403p-1,
    -0x1.20dd35cc2c254p0,
    -0x1.86a48a186731bp-22,
  };

  /** (e<sup>−q/2</sup> − 1) / q for |q| ≤ ln 2: 2⁻⁵⁶·³. */
  public static final double[] GELU_EXP = {
    -0x1.ad7f9646c5cdfp-37,
    0x1.28ad9ba26d6e1p-32,
    -0x1.71df257b27fb6p-28,
    0x1.a01999e24459dp-24,
    -0x1.a01a012a2867ep-20,
    0x1.6c16c18438bd4p-16,
    -0x1.1111111127cc4p-12,
    0x1.555555555083ep-9,
    -0x1.55555555554f9p-6,
    0x1.000000000000ap-3,
    -0x1p-1,
  };

  /** P(x) / Q(x) = e<sup>x²/2</sup>·Φ(x) for −GELU_MAX ≤ x ≤ 0 (Remez): 2⁻⁵²·⁹. */
  public static final double[] GELU_P = {
    -0x1.6ff265b75b4eep-20,
    0x1.35aede12d138ep-15,
    -0x1.fe5846be8fc1ap-12,
    0x1.0a500075a6061p-8,
    -0x1.810b9dcaabe87p-6,
    0x1.8e8d36438d32cp-4,
    -0x1.275ef7ba190f4p-2,
    0x1.2f846f96ba0acp-1,
    -0x1.8c4c1cc85e468p-1,
    0x1p-1,
  };

  /** See GELU_P. */
  public static final double[] GELU_Q = {
    0x1.cd272b79e6b38p-19,
    -0x1.8421534d016f4p-14,
    0x1.40b63e0dca368p-10,
    -0x1.50ce3506657f5p-7,
    0x1.ec8547a227f2ep-5,
    -0x1.03fefe43755cdp-2,
    0x1.8f1f5bd3d811dp-1,
    -0x1.b5dcab6628666p0,
    0x1.47588300f0a83p1,
    -0x1.2c4723337ffb3p1,
    0x1p0,
  };

  /** x·P(x²) / Q(x²) = Φ(x) − ½ + x·φ(x) up to GELU_GRADIENT_MAX (Remez), not relative: 2⁻⁵⁴·⁶. */
  public static final double[] GELU_GRADIENT_P = {
    -0x1.335983ac8e25fp-82,
    0x1.dea8c5d9cb0b4p-71,
    0x1.a6a0a926b0cc7p-61,
    0x1.b9f230940b7c7p-54,
    0x1.618fa9dc0b807p-47,
    0x1.1b51e1533e5bep-41,
    0x1.4b034adabdb0fp-35,
    0x1.d0555c469079ap-31,
    0x1.1a39c915f5341p-24,
    0x1.95cb240af0ee7p-22,
    0x1.bb68f765d60c6p-15,
    -0x1.8173ab701d3p-14,
    0x1.faffc6f85a25ep-7,
    -0x1.2d14d4845e969p-5,
    0x1.9884533d4364fp-1,
  };

  /** See GELU_GRADIENT_P. */
  public static final double[] GELU_GRADIENT_Q = {
    0x1.44015a35cd153p-64,
    0x1.587d1873d7cb1p-56,
    0x1.1e0f5f4591376p-49,
    0x1.531c7a410e6e5p-43,
    0x1.33ba71db05fbdp-37,
    0x1.bf61dab92278cp-32,
    0x1.08b61e39c58ccp-26,
    0x1.ff7033ecbf74bp-22,
    0x1.902715145444ap-17,
    0x1.f19fab91d9c4bp-13,
    0x1.db6ae594c4475p-9,
    0x1.48e5766c37be7p-5,
    0x1.262a25f1f6fd1p-2,
    0x1p0,
  };

  /** All bits but the sign. */
  public static final long MAGNITUDE = 0x7fffffff_ffffffffL;

  /** How many bit patterns of one sign are NaN. */
  public static final long NANS = 0xfffff_ffffffffL;

  private DoubleConstants() {}
}
