package org.lanewise.bench.gemm;

/** The two element types, which share everything here but the arrays themselves. */
public enum ElementType {
  FLOAT(float.class, "s"), DOUBLE(double.class, "d");

  private final Class<?> primitive;
  private final String letter;

  ElementType(Class<?> primitive, String letter) {
    this.primitive = primitive;
    this.letter = letter;
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
