package org.lanewise.bench.work;

/** The two element types, which share everything here but the arrays themselves. */
public enum ElementType {
  FLOAT(float.class, Float.BYTES, "s"), DOUBLE(double.class, Double.BYTES, "d");

  private final Class<?> primitive;
  private final int bytes;
  private final String letter;

  ElementType(Class<?> primitive, int bytes, String letter) {
    this.primitive = primitive;
    this.bytes = bytes;
    this.letter = letter;
  }

  /** The size of an element. */
  public int bytes() {
    return bytes;
  }

  /** The BLAS name of a routine for this type: {@code sgemm} for {@code gemm}. */
  public String routine(String name) {
    return letter + name;
  }

  /** The BLAS name of the product of two matrices of this type. */
  public String routine() {
    return routine("gemm");
  }

  /** The name of the primitive type. */
  @Override
  public String toString() {
    return primitive.getName();
  }
}
