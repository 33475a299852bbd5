package org.lanewise.kernels.accuracy;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Arguments of all sizes, and many of them where elementwise functions are hard. */
final class Samples {
  /**
   * Where an elementwise function changes its formula (or may), overflows, underflows or comes to its
   * limit, in float or in double.
   */
  private static final double[] HARD = {
    Float.MIN_VALUE, Float.MIN_NORMAL, Double.MIN_VALUE, Double.MIN_NORMAL,
    0x1p-54, 0x1p-25, 0x1p23, 0x1p24, 0x1p52, 0x1p53, Float.MAX_VALUE, Double.MAX_VALUE,
    0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6,
    // Reductions of eˣ, tanh x, log x, log(1 + x), softplus change at the first of many such places.
    0.34657359027997264, 0.17328679513998632, 0.7071067811865476, 1.4142135623730951,
    0.2928932188134525, 0.41421356237309503, 0.881373587019543,
    // tanh, then erf, then 1 + e⁻ˣ round to 1
    9.0109, 9.25, 19.0615, 19.25, 3.832, 3.919, 5.863, 5.921, 16.635, 17.328, 36.7368, 37.43,
    // eˣ − 1 rounds to −1
    18, 38,
    // x·Φ(x), then x / 2·(1 + tanh u) round to x, become subnormal, round to 0
    5.1, 5.54, 8.2, 8.37, 12.9, 13, 13.27, 14.15, 14.5, 37.5, 37.66, 38.48, 39,
    // the derivative of x·Φ(x) counts as 0 or 1
    5.7, 8.65,
    4.66, 7.2, 9.67, 10.06, 20.9, 21.55,
    // eˣ overflows, becomes subnormal, rounds to 0
    88.722839, 89, 87.336545, 103.27893, 103.972084, 104,
    709.782712893384, 710, 708.396418532264, 744.4400719213812, 745.1332191019411, 746,
  };

  private static final double LN2 = Exact.LN2.high();

  private Samples() {}

  /**
   * A double of the range: of any exponent; of the exponents where functions are curved; near a hard
   * argument; near a multiple of ln 2 / 4, where reductions of e<sup>x</sup> and tanh x change; near
   * √½·2ᵏ, where those of logarithms do, or 1 less; or spread evenly.
   */
  static double random(SplittableRandom random, double from, double to) {
    double x;
    do {
      double size =
          switch (random.nextInt(7)) {
            case 0 -> Math.scalb(random.nextDouble(1, 2), random.nextInt(-1074, 1024));
            case 1, 2 -> Math.scalb(random.nextDouble(1, 2), random.nextInt(-55, 11));
            case 3 -> near(random, HARD[random.nextInt(HARD.length)]);
            case 4 -> near(random, random.nextInt(1, 4400) * (LN2 / 4));
            case 5 -> near(random, Math.scalb(Math.sqrt(0.5), random.nextInt(-60, 1024)))
                - random.nextInt(2);
            default -> random.nextDouble(Math.scalb(1.0, random.nextInt(-2, 11)));
          };
      x = random.nextBoolean() ? size : -size;
    } while (x < from || x > to);
    return x;
  }

  /** A number at a distance of any size, from the last place on. */
  private static double near(SplittableRandom random, double x) {
    double distance = Math.scalb(random.nextDouble(-1, 1), random.nextInt(-52, -2));
    return Math.min(x + x * distance, Double.MAX_VALUE);
  }

  /**
   * Specials, 100 fractions of every exponent and thousands of those where functions are curved, the
   * neighbours of every hard argument; all with both signs.
   */
  static float[] floats() {
    SplittableRandom random = new SplittableRandom(1);
    int[] bits =
        Stream.of(
            IntStream.range(0, 256 * 100)
                .map(i -> ((i / 100) << 23) + (i % 2 == 0 ? i % 100 : random.nextInt(1 << 23))),
            random.ints(60_000, Float.floatToIntBits(0x1p-7f), Float.floatToIntBits(0x1p7f)),
            DoubleStream.of(HARD).mapToInt(x -> Float.floatToIntBits((float) x))
                .flatMap(i -> IntStream.rangeClosed(Math.max(0, i - 50), i + 50)))
            .flatMapToInt(stream -> stream)
            .toArray();
    float[] x = new float[2 * bits.length];
    for (int i = 0; i < bits.length; i++) {
      x[2 * i] = Float.intBitsToFloat(bits[i]);
      x[2 * i + 1] = -x[2 * i];
    }
    return x;
  }

  /**
   * Specials, some fractions of every exponent with both signs and more of those where functions are
   * curved, the neighbours of every hard argument, and random ones of the range.
   */
  static double[] doubles(double from, double to) {
    SplittableRandom random = new SplittableRandom(2);
    DoubleStream sizes =
        LongStream.concat(
            LongStream.range(0, 2048 * 8)
                .map(i -> ((i / 8) << 52) + (i % 2 == 0 ? i % 8 : random.nextLong(1L << 52))),
            DoubleStream.of(HARD).mapToLong(Double::doubleToLongBits)
                .flatMap(i -> LongStream.rangeClosed(Math.max(0, i - 10), i + 10)))
            .mapToDouble(Double::longBitsToDouble);
    return DoubleStream.concat(
        sizes.flatMap(x -> DoubleStream.of(x, -x)),
        DoubleStream.generate(() -> random(random, from, to)).limit(50_000)).toArray();
  }
}
