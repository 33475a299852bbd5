package org.lanewise.bench.gemm;

/** The two element types, which share everything here but the arrays themselves. */
public enum ElementType {
  FLOAT(float.class, "sgemm"), DOUBLE(double.class, "dgemm");

  private final Class<?> primitive;
  private final String routine;

  ElementType(Class<?> primitive, String routine) {
    this.primitive = primitive;
    this.routine = routine;
  }

  /** The BLAS name of the product of two matrices of this type. */
  public String routine() {
    return routine;
  }

  /** The name of the primitive type. */
  @Override
  public String toString() {
    return primitive.getName();
  }
}
