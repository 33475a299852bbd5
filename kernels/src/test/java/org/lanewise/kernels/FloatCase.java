package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.lanewise.kernels.internal.gemm.FloatDirect;
import org.lanewise.kernels.internal.gemm.FloatLoops;
import org.lanewise.kernels.internal.gemm.FloatPanels;
import org.lanewise.kernels.internal.gemm.FloatProduct;
import org.lanewise.kernels.internal.reduction.FloatRunningSums;

/** One product: operands with NaN around them, and what the definition makes of them. */
record FloatCase(
    int m, int n, int k, Transpose transA, Transpose transB, FloatMatrix a, FloatMatrix b,
    FloatMatrix c) {
  static FloatCase random(
      int m, int n, int k, Transpose transA, Transpose transB, long seed) {
    boolean plainA = transA == Transpose.NO;
    boolean plainB = transB == Transpose.NO;
    return new FloatCase(
        m, n, k, transA, transB,
        FloatMatrix.random(plainA ? m : k, plainA ? k : m, 3, (int) seed % 4, seed),
        FloatMatrix.random(plainB ? k : n, plainB ? n : k, 1, (int) seed % 3, -seed),
        FloatMatrix.random(m, n, 2, (int) seed % 5, 7 * seed));
  }

  /** Every form and every path that can compute this case has the bits of the definition. */
  void assertBits(float alpha, float beta, FloatEpilogueCase after) {
    FloatMatrix expected = c.copy();
    FloatDefinition.gemm(transA, transB, k, alpha, a, b, beta, expected);
    after.define(expected);
    FloatMatrix before =
        beta == 0
            ? FloatMatrix.of(c.rows, c.columns, c.offset, c.ld - c.columns, number -> Double.NaN)
            : c;
    if (alpha == 0) {
      // Must not be read.
      Arrays.fill(a.array, Float.NaN);
      Arrays.fill(b.array, Float.NaN);
    }
    float[] aBefore = a.array.clone();
    float[] bBefore = b.array.clone();
    forms(alpha, beta, after.epilogue())
        .forEach(
            (form, compute) -> {
              String what =
                  form + ": " + m + " × " + n + " × " + k + " " + transA + " " + transB + " alpha "
                      + alpha + " beta " + beta;
              FloatMatrix actual = before.copy();
              after.assertBits(what, expected, actual, () -> compute.accept(actual));
              assertArrayEquals(aBefore, a.array, what + ": A was modified");
              assertArrayEquals(bBefore, b.array, what + ": B was modified");
            });
  }

  private Map<String, Consumer<FloatMatrix>> forms(
      float alpha, float beta, FloatEpilogue epilogue) {
    Map<String, Consumer<FloatMatrix>> forms = new LinkedHashMap<>();
    Workspace ws = Workspace.serial();
    forms.put("arrays", c -> FloatGemm.gemm(
        ws, transA, transB, m, n, k,
        alpha, a.array, a.offset, a.ld, b.array, b.offset, b.ld,
        beta, c.array, c.offset, c.ld, epilogue));
    forms.put("stand-alone epilogue", c -> {
      FloatGemm.gemm(
          ws, transA, transB, m, n, k,
          alpha, a.array, a.offset, a.ld, b.array, b.offset, b.ld,
          beta, c.array, c.offset, c.ld, FloatEpilogue.NONE);
      FloatBiasActivation.apply(ws, m, n, c.array, c.offset, c.ld, epilogue);
    });
    forms.put("packed B", c -> FloatGemm.gemm(
        ws, transA, m, n, k,
        alpha, a.array, a.offset, a.ld, packedB(),
        beta, c.array, c.offset, c.ld, epilogue));
    forms.put("native segments", c -> {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment result = segment(arena, c);
        FloatGemm.gemm(
            ws, transA, transB, m, n, k,
            alpha, segment(arena, a), a.offset, a.ld, segment(arena, b), b.offset, b.ld,
            beta, result, c.offset, c.ld, epilogue);
        MemorySegment.ofArray(c.array).copyFrom(result);
      }
    });
    forms.put("B packed from a segment", c -> FloatGemm.gemm(
        ws, transA, m, n, k,
        alpha, a.array, a.offset, a.ld, packedSegment(),
        beta, c.array, c.offset, c.ld, epilogue));
    // The paths that this shape may not have taken by itself.
    if (alpha != 0 && m > 0 && n > 0 && k > 0) {
      for (boolean packA : new boolean[] {false, true}) {
        for (boolean packB : new boolean[] {false, true}) {
          if (packB || transB == Transpose.NO) {
            forms.put("pack A " + packA + ", B " + packB, c -> FloatLoops.gemm(
                new FloatPanels(), product(alpha, beta, c, epilogue), packA, packB,
                0, 0, m, 0, n));
          }
        }
      }
      if (transB == Transpose.NO && n <= FloatRunningSums.COLUMNS) {
        forms.put("in place", c -> FloatDirect.gemm(
            new FloatPanels(), transA, m, n, k,
            alpha, a.array, a.offset, a.ld, b.array, b.offset, b.ld,
            beta, c.array, c.offset, c.ld, epilogue.strip(), 0, 0));
      }
    }
    return forms;
  }

  private PackedFloatMatrix packedB() {
    return PackedFloatMatrix.pack(transB, k, n, b.array, b.offset, b.ld);
  }

  private PackedFloatMatrix packedSegment() {
    try (Arena arena = Arena.ofConfined()) {
      return PackedFloatMatrix.pack(transB, k, n, segment(arena, b), b.offset, b.ld);
    }
  }

  private static MemorySegment segment(Arena arena, FloatMatrix x) {
    return arena.allocateFrom(ValueLayout.JAVA_FLOAT, x.array);
  }

  private FloatProduct product(float alpha, float beta, FloatMatrix c, FloatEpilogue epilogue) {
    FloatProduct product = new FloatProduct();
    product.set(m, n, k, alpha, beta, epilogue.strip(), 1);
    product.a.set(transA, a.array, a.offset, a.ld, 0);
    product.b.set(transB, b.array, b.offset, b.ld, 0);
    product.c.set(Transpose.NO, c.array, c.offset, c.ld, 0);
    return product;
  }
}
