package org.lanewise.bench.gemm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanewise.bench.work.Form;
import org.lanewise.kernels.Transpose;

/**
 * What is multiplied: C = op(A) · op(B), or {@code batch} such products one after the other.
 *
 * @param shape of each product: op(A) is m × k, op(B) is k × n
 * @param batch how many products, each with operands of its own
 */
public record GemmForm(GemmShape shape, Transpose transA, Transpose transB, int batch)
    implements
      Form {
  private static final Pattern TEXT =
      Pattern.compile("([\\dx]+)(?::([NT])([NT]))?(?:\\*(\\d{1,6}))?");

  public GemmForm {
    if (batch < 1) {
      throw new IllegalArgumentException("a batch needs at least one product: " + batch);
    }
  }

  /** One product of that shape, nothing transposed. */
  public static GemmForm of(GemmShape shape) {
    return new GemmForm(shape, Transpose.NO, Transpose.NO, 1);
  }

  /**
   * Reads what {@link #toString} writes: a shape; a colon and the transposes, {@code 512:NT}; an
   * asterisk and the number of products, {@code 8*1000}.
   */
  public static GemmForm parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a product (SHAPE[:NN][*BATCH]): " + text);
    }
    return new GemmForm(
        GemmShape.parse(matcher.group(1)),
        transpose(matcher.group(2)),
        transpose(matcher.group(3)),
        matcher.group(4) == null ? 1 : Integer.parseInt(matcher.group(4)));
  }

  private static Transpose transpose(String letter) {
    return "T".equals(letter) ? Transpose.YES : Transpose.NO;
  }

  /** Both transposes as BLAS names them: {@code NT} when B alone is transposed. */
  public String transposes() {
    return letter(transA) + letter(transB);
  }

  private static String letter(Transpose transpose) {
    return transpose == Transpose.YES ? "T" : "N";
  }

  /** Floating-point operations of all products. */
  public double flops() {
    return batch * shape.flops();
  }

  /** Of a matrix times a vector: an element is read for one multiplication and one addition. */
  @Override
  public double elementsPerOperation() {
    return 0.5;
  }

  @Override
  public String toString() {
    String transposes = transposes().equals("NN") ? "" : ":" + transposes();
    return shape + transposes + (batch == 1 ? "" : "*" + batch);
  }
}
