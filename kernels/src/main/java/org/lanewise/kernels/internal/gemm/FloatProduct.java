package org.lanewise.kernels.internal.gemm;

import org.lanewise.kernels.internal.epilogue.FloatStripEpilogue;

/**
 * What a call asks for, as the façade checked it: C = alpha·op(A)·op(B) + beta·C and the epilogue, once
 * or for each matrix of a batch. Set anew for each call; all members of a team read it.
 */
public final class FloatProduct {
  /** The left operand; op(A) is m × k. */
  public final FloatOperand a = new FloatOperand();

  /** The right operand; op(B) is k × n. */
  public final FloatOperand b = new FloatOperand();

  /** The result, m × n. */
  public final FloatOperand c = new FloatOperand();

  int m;
  int n;
  int k;
  float alpha;
  float beta;
  FloatStripEpilogue epilogue;
  int batch;

  /** Sets all but the operands. */
  public void set(
      int m, int n, int k, float alpha, float beta, FloatStripEpilogue epilogue, int batch) {
    this.m = m;
    this.n = n;
    this.k = k;
    this.alpha = alpha;
    this.beta = beta;
    this.epilogue = epilogue;
    this.batch = batch;
  }

  /** Forgets the operands. */
  void clear() {
    a.clear();
    b.clear();
    c.clear();
    epilogue = null;
  }
}
