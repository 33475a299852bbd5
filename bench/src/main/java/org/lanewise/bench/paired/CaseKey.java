package org.lanewise.bench.paired;

import org.lanewise.bench.gemm.ElementType;
import org.lanewise.bench.gemm.GemmForm;
import org.lanewise.bench.gemm.GemmShape;

/** Which product is measured. */
public record CaseKey(ElementType type, GemmForm form) {
  /** The product of two matrices as they are. */
  public static CaseKey of(ElementType type, GemmShape shape) {
    return new CaseKey(type, GemmForm.of(shape));
  }

  @Override
  public String toString() {
    return type.routine() + " " + form;
  }
}
