package org.lanewise.bench.paired;

import org.lanewise.bench.gemm.GemmForm;
import org.lanewise.bench.work.Form;
import org.lanewise.bench.work.MatrixForm;

/** The kinds of what is measured. */
public enum Kind {
  /** {@code gemm}: the product of two matrices. */
  PRODUCT,

  /** A function of each element of an array. */
  FUNCTION,

  /** {@code BIAS_…}: a product with bias and activation applied to it. */
  EPILOGUE,

  /** {@code D…_BGRAD} of a product: times the derivative, and the column sums. */
  BACKWARD_EPILOGUE,

  /** {@code D…_BGRAD} of a matrix that exists already. */
  BACKWARD,

  /** A number per row or column. */
  REDUCTION,

  /** A row for each row: softmax and what is built on it. */
  SOFTMAX,

  /** What BLAS calls level 1, on matrices of one row. */
  VECTORS;

  /** Reads a form of this kind. */
  public Form parse(String form) {
    return switch (this) {
      case PRODUCT -> GemmForm.parse(form);
      case EPILOGUE, BACKWARD_EPILOGUE -> parseOne(form);
      case FUNCTION, BACKWARD, REDUCTION, SOFTMAX, VECTORS -> MatrixForm.parse(form);
    };
  }

  private static GemmForm parseOne(String text) {
    GemmForm form = GemmForm.parse(text);
    if (form.batch() > 1) {
      throw new IllegalArgumentException("an epilogue is that of one product: " + text);
    }
    return form;
  }
}
