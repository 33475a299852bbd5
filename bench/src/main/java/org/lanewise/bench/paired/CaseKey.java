package org.lanewise.bench.paired;

import org.lanewise.bench.gemm.GemmForm;
import org.lanewise.bench.gemm.GemmShape;
import org.lanewise.bench.work.ElementType;
import org.lanewise.bench.work.Form;
import org.lanewise.bench.work.MatrixForm;

/**
 * What is measured.
 *
 * @param operation its name among those of its kind
 */
public record CaseKey(ElementType type, Kind kind, String operation, Form form) {
  private static final String PRODUCT = "gemm";

  /** A product, or a batch of them. */
  public static CaseKey product(ElementType type, GemmForm form) {
    return new CaseKey(type, Kind.PRODUCT, PRODUCT, form);
  }

  /** The product of two matrices as they are. */
  public static CaseKey product(ElementType type, GemmShape shape) {
    return product(type, GemmForm.of(shape));
  }

  /** The same operation on another form. */
  public CaseKey with(ElementType otherType, String otherForm) {
    return new CaseKey(otherType, kind, operation, kind.parse(otherForm));
  }

  /** The form, if it is that of a product. */
  public GemmForm productForm() {
    return (GemmForm) form;
  }

  /** The form, if it is that of a matrix. */
  public MatrixForm matrixForm() {
    return (MatrixForm) form;
  }

  /** The operation, unless it goes without saying, and the form: what it is called among one type's. */
  public String label() {
    return kind == Kind.PRODUCT ? form.toString() : operation + " " + form;
  }

  @Override
  public String toString() {
    return (kind == Kind.PRODUCT ? type.routine(operation) : type.toString()) + " " + label();
  }
}
