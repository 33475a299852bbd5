package org.lanewise.bench.paired;

import org.lanewise.bench.gemm.ElementType;
import org.lanewise.bench.gemm.GemmShape;

/** Which product is measured. */
public record CaseKey(ElementType type, GemmShape shape) {
  @Override
  public String toString() {
    return type.routine() + " " + shape;
  }
}
