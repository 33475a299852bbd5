package org.lanewise.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The generator's golden tests: small sources and what they must become, to the letter. */
class GeneratorTest {
  @Test
  void aTwin() {
    assertDerived(
        """
            /** Sums of float values in single precision; floating is no type. */
            final class FloatSum {
              static final VectorSpecies<Float> SPECIES = Species.FLOAT;
              private static final float HALF = 0.5f, ONE = 1f, TINY = 0x1.8p-3f, BIG = 1_0e3F;
              private static final int MASK = 0x1f;
              PackedFloatMatrix floatPanels = Float.floatToRawIntBits(HALF) == MASK ? null : x;
            }
            """,
        "DoubleSum.java",
        """
            // Generated from FloatSum.java: edit that file.
            /** Sums of double values in double precision; floating is no type. */
            final class DoubleSum {
              static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
              private static final double HALF = 0.5, ONE = 1.0, TINY = 0x1.8p-3, BIG = 1_0e3;
              private static final int MASK = 0x1f;
              PackedDoubleMatrix doublePanels = Double.doubleToRawLongBits(HALF) == MASK ? null : x;
            }
            """,
        "FloatSum.java",
        Set.of());
  }

  @Test
  void aPrefixedTwin() {
    assertDerived(
        "class Dense { float[] w; Sequential next; Loss loss; }\n",
        "DoubleDense.java",
        """
            // Generated from Dense.java: edit that file.
            class DoubleDense { double[] w; DoubleSequential next; Loss loss; }
            """,
        "Dense.java",
        Set.of("Dense", "Sequential"));
  }

  @Test
  void aTwinWrittenByHandIsLeftAlone() {
    Map<Path, String> sources =
        Map.of(Path.of("p/FloatBits.java"), "float\n", Path.of("p/DoubleBits.java"), "mine\n");
    assertEquals(Map.of(), Generator.derive(sources, Set.of()));
  }

  @Test
  void rowsAreUnrolled() {
    String template =
        """
            // @template 2 3 rows
            /** A tile of 1 row. */
            class Tile1 {
              void run() {
                int s0 = 0; // @row
                s0 = a[base + STRIDE * 0] + x10; // @row
                return 10;
              }
            }
            """;
    Map<Path, String> derived =
        Generator.derive(Map.of(Path.of("Tile1.java"), template), Set.of());
    assertEquals(Set.of(Path.of("Tile2.java"), Path.of("Tile3.java")), derived.keySet());
    assertEquals(
        """
            // Generated from Tile1.java: edit that file.
            /** A tile of 2 rows. */
            class Tile2 {
              void run() {
                int s0 = 0;
                s0 = a[base + STRIDE * 0] + x10;
                int s1 = 1;
                s1 = a[base + STRIDE * 1] + x10;
                return 10;
              }
            }
            """,
        derived.get(Path.of("Tile2.java")));
  }

  @Test
  void variantsAreCombined() {
    String source = """
        // @variant Add ADD
        // @variant RowsA A_ROWS, ColumnsA A_COLUMNS
        /** See FloatTiles and FloatTileTable. */
        class FloatTile1 {
          boolean ADD = false;
          boolean A_ROWS = false;
          boolean A_COLUMNS = false;
        }
        """;
    Map<Path, String> derived =
        Generator.derive(Map.of(Path.of("FloatTile1.java"), source), Set.of());
    assertEquals(11, derived.size(), "five variants, six twins");
    assertEquals(
        """
            // Generated from FloatTile1.java: edit that file.
            /** See FloatColumnsAAddTiles and FloatTileTable. */
            class FloatColumnsAAddTile1 {
              boolean ADD = true;
              boolean A_ROWS = false;
              boolean A_COLUMNS = true;
            }
            """,
        derived.get(Path.of("FloatColumnsAAddTile1.java")));
    assertEquals(
        """
            // Generated from FloatTile1.java: edit that file.
            /** See FloatRowsATiles and FloatTileTable. */
            class FloatRowsATile1 {
              boolean ADD = false;
              boolean A_ROWS = true;
              boolean A_COLUMNS = false;
            }
            """,
        derived.get(Path.of("FloatRowsATile1.java")));
  }

  @Test
  void theNetworkOfATransposeIsLaidOut() {
    String template = """
        // @template 4 lanes
        /** Blocks of 2 × 2. */
        class Transpose2 {
          void block() {
            load(a0, ld * 0); // @row
            V t0 = SWAP1.selectFrom(a0, a1); // @network
            V t1 = ODD1.selectFrom(a0, a1); // @network
            store(t0); // @row
          }
        }
        """;
    String expected = """
        // Generated from Transpose2.java: edit that file.
        /** Blocks of 4 × 4. */
        class Transpose4 {
          void block() {
            load(a0, ld * 0);
            load(a1, ld * 1);
            load(a2, ld * 2);
            load(a3, ld * 3);
            V b0 = SWAP1.selectFrom(a0, a1);
            V b1 = ODD1.selectFrom(a0, a1);
            V b2 = SWAP1.selectFrom(a2, a3);
            V b3 = ODD1.selectFrom(a2, a3);
            V t0 = SWAP2.selectFrom(b0, b2);
            V t2 = ODD2.selectFrom(b0, b2);
            V t1 = SWAP2.selectFrom(b1, b3);
            V t3 = ODD2.selectFrom(b1, b3);
            store(t0);
            store(t1);
            store(t2);
            store(t3);
          }
        }
        """;
    assertEquals(
        Map.of(Path.of("Transpose4.java"), expected),
        Generator.derive(Map.of(Path.of("Transpose2.java"), template), Set.of()));
  }

  @Test
  void variantsReplaceWords() {
    String max = """
        // @variant Min/Max MIN
        class FloatMaxFold1 {
          static final boolean MIN = false;
          FloatMaxFolds folds;
        }
        """;
    String min = """
        // Generated from FloatMaxFold1.java: edit that file.
        class FloatMinFold1 {
          static final boolean MIN = true;
          FloatMinFolds folds;
        }
        """;
    Map<Path, String> derived =
        Generator.derive(Map.of(Path.of("FloatMaxFold1.java"), max), Set.of());
    assertEquals(min, derived.get(Path.of("FloatMinFold1.java")));
    assertEquals(3, derived.size(), "a variant, two twins");
  }

  @Test
  void halvesAreJoined() {
    String template = """
        // @template 4 vectors
        class Sum1 {
          // @halves s0 = s0.add(s1);
        }
        """;
    String expected = """
        // Generated from Sum1.java: edit that file.
        class Sum4 {
          s0 = s0.add(s2);
          s1 = s1.add(s3);
          s0 = s0.add(s1);
        }
        """;
    assertEquals(
        Map.of(Path.of("Sum4.java"), expected),
        Generator.derive(Map.of(Path.of("Sum1.java"), template), Set.of()));
  }

  @Test
  void commentsAndStringsDoNotMakeATwin() {
    assertEquals(false,
        Twin.mentionsFloat("/** float */ class A { String s = \"float\"; } // Float"));
    assertEquals(true, Twin.mentionsFloat("class A { FloatGemm g; }"));
    assertEquals(false, Twin.mentionsFloat("class A { int floating; }"));
  }

  /** Inlining across classes, both kinds of constants, masks, bits, and a uniform parameter. */
  @Test
  void functionsAreWidened() {
    Map<Path, String> sources =
        Map.of(
            Path.of("p/scalar/FloatScalarX.java"),
            """
                // @lanes
                package p.scalar;

                final class FloatScalarX {
                  static float f(float x, @Uniform float slope) {
                    float y = half(Math.abs(x)) - 1;
                    return x < 0 && !(y != y) ? slope * -y : 2 / FloatScalarBits.sign(y);
                  }

                  private static float half(float x) {
                    return FloatScalarMath.polynomial(x * x, FloatConstants.P);
                  }
                }
                """,
            Path.of("p/scalar/FloatScalarBits.java"),
            """
                // @lanes inlined
                final class FloatScalarBits {
                  private static final int SIGN = 1 << 31;

                  static float sign(float x) {
                    int n = Float.floatToRawIntBits(x) & SIGN;
                    return Float.intBitsToFloat(n >>> 3);
                  }
                }
                """,
            Path.of("p/scalar/DoubleScalarX.java"), "by hand",
            Path.of("p/scalar/DoubleScalarBits.java"), "by hand",
            Path.of("p/FloatConstants.java"),
            "class FloatConstants { static final float[] P = {0.5f, 1.5f, 3}; }",
            Path.of("p/DoubleConstants.java"),
            "class DoubleConstants {}");
    assertEquals(
        """
            // Generated from FloatScalarX.java: edit that file.

            package p.vector;

            import jdk.incubator.vector.FloatVector;
            import jdk.incubator.vector.IntVector;
            import jdk.incubator.vector.VectorMask;
            import jdk.incubator.vector.VectorOperators;
            import jdk.incubator.vector.VectorSpecies;

            /** The functions of {@code FloatScalarX} over arrays, in lanes. */
            @SuppressWarnings("UnnecessaryParentheses")
            final class FloatVectorX {
              private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
              private static final int LANES = SPECIES.length();

              private FloatVectorX() {}

              static void f(
                  int count, float[] x, int xOffset, float slope, float[] result, int resultOffset) {
                int head = FloatLines.head(count, result, resultOffset);
                if (head > 0) {
                  fPart(0, head, x, xOffset, slope, result, resultOffset);
                }
                int full = head + SPECIES.loopBound(count - head);
                for (int j = head; j < full; j += LANES) {
                  FloatVector x0 = FloatVector.fromArray(SPECIES, x, xOffset + j);
                  FloatVector x2 = x0.reinterpretAsInts().and(Integer.MAX_VALUE).reinterpretAsFloats();
                  FloatVector argument = x2.mul(x2);
                  FloatVector p = FloatVector.broadcast(SPECIES, 0.5F).fma(argument, FloatVector.broadcast(SPECIES, 1.5F));
                  FloatVector p2 = p.fma(argument, FloatVector.broadcast(SPECIES, 3));
                  FloatVector y = p2.sub(1);
                  IntVector n = y.reinterpretAsInts().and((1 << 31));
                  FloatVector.broadcast(SPECIES, 2).div(n.lanewise(VectorOperators.LSHR, 3).reinterpretAsFloats()).blend(y.reinterpretAsInts().lanewise(VectorOperators.XOR, Integer.MIN_VALUE).reinterpretAsFloats().mul(slope), x0.compare(VectorOperators.LT, 0).and(y.compare(VectorOperators.NE, y).not())).intoArray(result, resultOffset + j);
                }
                if (full < count) {
                  fPart(full, count, x, xOffset, slope, result, resultOffset);
                }
              }

              private static void fPart(
                  int j, int count, float[] x, int xOffset, float slope, float[] result, int resultOffset) {
                VectorMask<Float> mask = Species.FLOAT_PARTS[count - j];
                FloatVector x0 = FloatVector.fromArray(SPECIES, x, xOffset + j, mask);
                FloatVector x2 = x0.reinterpretAsInts().and(Integer.MAX_VALUE).reinterpretAsFloats();
                FloatVector argument = x2.mul(x2);
                FloatVector p = FloatVector.broadcast(SPECIES, 0.5F).fma(argument, FloatVector.broadcast(SPECIES, 1.5F));
                FloatVector p2 = p.fma(argument, FloatVector.broadcast(SPECIES, 3));
                FloatVector y = p2.sub(1);
                IntVector n = y.reinterpretAsInts().and((1 << 31));
                FloatVector.broadcast(SPECIES, 2).div(n.lanewise(VectorOperators.LSHR, 3).reinterpretAsFloats()).blend(y.reinterpretAsInts().lanewise(VectorOperators.XOR, Integer.MIN_VALUE).reinterpretAsFloats().mul(slope), x0.compare(VectorOperators.LT, 0).and(y.compare(VectorOperators.NE, y).not())).intoArray(result, resultOffset + j, mask);
              }
            }
            """,
        Generator.derive(sources, Set.of()).get(Path.of("p/vector/FloatVectorX.java")));
  }

  @Test
  void polynomialsInTwoChainsAndMinimaOfBits() {
    Map<Path, String> sources =
        Map.of(
            Path.of("scalar/FloatScalarX.java"),
            """
                // @lanes
                package scalar;

                class FloatScalarX {
                  static float f(float x) {
                    int n = Math.min(Float.floatToRawIntBits(x), 7);
                    float y = Float.intBitsToFloat(n);
                    return FloatScalarMath.polynomial(y, x * x, FloatConstants.P);
                  }
                }
                """,
            Path.of("FloatConstants.java"),
            "class FloatConstants { static final float[] P = {4, 3, 2, 1}; }");
    String derived =
        Generator.derive(sources, Set.of()).get(Path.of("vector/FloatVectorX.java"));
    String loop =
        """
                  FloatVector x0 = FloatVector.fromArray(SPECIES, x, xOffset + j);
                  IntVector n = x0.reinterpretAsInts().min(7);
                  FloatVector y = n.reinterpretAsFloats();
                  FloatVector argument = x0.mul(x0);
                  FloatVector p = FloatVector.broadcast(SPECIES, 4).fma(argument, FloatVector.broadcast(SPECIES, 2));
                  FloatVector p2 = FloatVector.broadcast(SPECIES, 3).fma(argument, FloatVector.broadcast(SPECIES, 1));
                  p.fma(y, p2).intoArray(result, resultOffset + j);
            """;
    assertEquals(true, derived.contains(loop), derived);
  }

  @Test
  void whatCannotBeWidenedIsNamed() {
    Map<Path, String> sources =
        Map.of(
            Path.of("scalar/FloatScalarX.java"),
            """
                // @lanes
                package scalar;

                class FloatScalarX {
                  static float f(float x) {
                    if (x > 0) {}
                    return x;
                  }
                }
                """);
    assertEquals(
        "DoubleScalarX: cannot be widened: if (x > 0) {\n}",
        assertThrows(
            IllegalArgumentException.class, () -> Generator.derive(sources, Set.of()))
            .getMessage());
  }

  private static void assertDerived(
      String source, String path, String expected, String sourcePath, Set<String> prefixed) {
    Map<Path, String> derived = Generator.derive(Map.of(Path.of(sourcePath), source), prefixed);
    assertEquals(Map.of(Path.of(path), expected), derived);
  }
}
