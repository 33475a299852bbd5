package org.lanewise.bench.gemm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lanewise.bench.work.Verdict;

class FloatReferenceTest {
  private final FloatProduct product = FloatProduct.random(GemmForm.of(new GemmShape(7, 5, 33)), 1);
  private final FloatReference reference = new FloatReference(product);

  /** Another order of additions than the reference's. */
  private float[] multiplyBackwards() {
    GemmShape s = product.shape();
    float[] c = new float[s.m() * s.n()];
    for (int i = 0; i < s.m(); i++) {
      for (int j = 0; j < s.n(); j++) {
        for (int p = s.k() - 1; p >= 0; p--) {
          c[i * s.n() + j] += product.a()[i * s.k() + p] * product.b()[p * s.n() + j];
        }
      }
    }
    return c;
  }

  @Test
  void acceptsAnyOrderOfAdditions() {
    assertTrue(reference.check(multiplyBackwards()).correct());
  }

  @Test
  void catchesEveryWrongElement() {
    for (int i = 0; i < product.c().length; i++) {
      float[] c = multiplyBackwards();
      c[i] *= 1.001f;
      c[i] += 0.001f;
      assertFalse(reference.check(c).correct(), "element " + i);
    }
  }

  @Test
  void catchesNaN() {
    float[] c = multiplyBackwards();
    c[c.length - 1] = Float.NaN;
    Verdict verdict = reference.check(c);
    assertFalse(verdict.correct());
    assertTrue(verdict.message().contains("c[6, 4] is NaN"), verdict.message());
  }

  @Test
  void catchesAResultThatIsNotWritten() {
    product.spoilResult();
    assertFalse(reference.check(product.c()).correct());
  }

  @Test
  void checksAllRowsOfWhatIsSmall() {
    int[] rows = FloatReference.rowsToCheck(GemmForm.of(GemmShape.square(1000)));
    assertEquals(1000, rows.length);
    assertEquals(999, rows[999]);
  }

  @Test
  void checksSomeRowsOfWhatIsLarge() {
    int[] rows = FloatReference.rowsToCheck(GemmForm.of(GemmShape.square(4096)));
    assertTrue((long) rows.length * 4096 * 4096 <= 2 * FloatReference.MAX_TERMS);
    assertEquals(0, rows[0]);
    assertEquals(4095, rows[rows.length - 1]);
  }
}
