package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An epilogue: its operands with NaN around them, and what the definition makes of a matrix. */
final class FloatEpilogueCase {
  private final int m;
  private final int n;
  private final long seed;
  private Activation activation = Activation.IDENTITY;
  private Activation derivative = Activation.IDENTITY;

  // Null for those that there are not.
  private FloatMatrix columnBias;
  private FloatMatrix rowBias;
  private FloatMatrix residual;
  private FloatMatrix saved;
  private FloatMatrix aux;
  private FloatMatrix db;
  private FloatMatrix expectedAux;
  private FloatMatrix expectedDb;

  FloatEpilogueCase(int m, int n, long seed) {
    this.m = m;
    this.n = n;
    this.seed = seed;
  }

  /** All activations, those with a parameter too. */
  static List<Activation> activations() {
    List<Activation> all = new ArrayList<>(Arrays.asList(Activation.Pointwise.values()));
    all.add(Activation.leakyRelu(0.1));
    all.add(Activation.elu(1.5));
    return all;
  }

  /** Every kind of epilogue. */
  static List<FloatEpilogueCase> all(int m, int n, long seed) {
    List<FloatEpilogueCase> all = new ArrayList<>();
    for (Activation f : activations()) {
      all.add(new FloatEpilogueCase(m, n, seed).columnBias().activation(f));
      all.add(new FloatEpilogueCase(m, n, seed).derivative(f).biasGradient());
    }
    all.addAll(forms(m, n, seed));
    return all;
  }

  /** One of each form. */
  static List<FloatEpilogueCase> forms(int m, int n, long seed) {
    Activation f = Activation.GELU;
    return List.of(
        new FloatEpilogueCase(m, n, seed).columnBias(),
        new FloatEpilogueCase(m, n, seed).activation(Activation.TANH),
        new FloatEpilogueCase(m, n, seed).residual(),
        new FloatEpilogueCase(m, n, seed).activation(f).aux(),
        new FloatEpilogueCase(m, n, seed).rowBias().activation(Activation.RELU),
        new FloatEpilogueCase(m, n, seed).columnBias().residual().activation(f).aux(),
        new FloatEpilogueCase(m, n, seed).rowBias().residual().activation(f).aux(),
        new FloatEpilogueCase(m, n, seed).derivative(f),
        new FloatEpilogueCase(m, n, seed).biasGradient(),
        new FloatEpilogueCase(m, n, seed).residual().derivative(Activation.TANH).biasGradient());
  }

  FloatEpilogueCase columnBias() {
    columnBias = FloatMatrix.random(1, n, 3, 1, seed + 1);
    return this;
  }

  FloatEpilogueCase rowBias() {
    rowBias = FloatMatrix.random(1, m, 2, 2, seed + 2);
    return this;
  }

  FloatEpilogueCase residual() {
    residual = FloatMatrix.random(m, n, 1, 4, seed + 3);
    return this;
  }

  FloatEpilogueCase activation(Activation f) {
    activation = f;
    return this;
  }

  FloatEpilogueCase aux() {
    aux = FloatMatrix.random(m, n, 4, 3, seed + 4);
    return this;
  }

  FloatEpilogueCase derivative(Activation f) {
    derivative = f;
    saved = FloatMatrix.random(m, n, 2, 5, seed + 5);
    return this;
  }

  FloatEpilogueCase biasGradient() {
    db = FloatMatrix.random(1, n, 1, 3, seed + 6);
    return this;
  }

  /** This, with operands whose rows follow each other. */
  FloatEpilogueCase dense() {
    residual = residual == null ? null : FloatMatrix.random(m, n, 2, 0, seed + 7);
    aux = aux == null ? null : FloatMatrix.random(m, n, 1, 0, seed + 8);
    saved = saved == null ? null : FloatMatrix.random(m, n, 4, 0, seed + 9);
    return this;
  }

  FloatEpilogue epilogue() {
    FloatEpilogue e = FloatEpilogue.NONE.withActivation(activation);
    e = columnBias == null ? e : e.withColumnBias(columnBias.array, columnBias.offset);
    e = rowBias == null ? e : e.withRowBias(rowBias.array, rowBias.offset);
    e = residual == null ? e : e.withResidual(residual.array, residual.offset, residual.ld);
    e = aux == null ? e : e.withAux(aux.array, aux.offset, aux.ld);
    e = saved == null
        ? e
        : e.withDerivative(derivative, saved.array, saved.offset, saved.ld);
    return db == null ? e : e.withBiasGradient(db.array, db.offset);
  }

  /** Applies the definition to a matrix, and keeps what the outputs must be. */
  void define(FloatMatrix c) {
    expectedAux = aux == null ? null : aux.copy();
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        float z = c.get(i, j);
        z = columnBias == null ? z : z + columnBias.get(0, j);
        z = rowBias == null ? z : z + rowBias.get(0, i);
        z = residual == null ? z : z + residual.get(i, j);
        if (aux != null) {
          expectedAux.array[aux.offset + i * aux.ld + j] = z;
        }
        z = FloatDefinition.activate(activation, z);
        z = saved == null ? z : FloatDefinition.gradient(derivative, saved.get(i, j), z);
        c.array[c.offset + i * c.ld + j] = z;
      }
    }
    expectedDb = db == null ? null : db.copy();
    for (int j = 0; j < n && db != null; j++) {
      expectedDb.array[db.offset + j] = FloatDefinition.columnSum(c, j);
    }
  }

  /** What compute makes of c and the outputs is what {@link #define} made of the like. */
  void assertBits(String what, FloatMatrix expected, FloatMatrix c, Runnable compute) {
    float[][] inputs = inputs();
    fill(aux);
    fill(db);
    compute.run();
    assertSame(what + " " + this, expected, c);
    assertSame(what + " " + this + ": aux", expectedAux, aux);
    assertSame(what + " " + this + ": db", expectedDb, db);
    assertArrayEquals(inputs, inputs(), what + " " + this + ": an input was modified");
  }

  private static void assertSame(String what, FloatMatrix expected, FloatMatrix actual) {
    if (expected != null) {
      assertArrayEquals(expected.bits(), actual.bits(), what);
      actual.assertPaddingIntact(what);
    }
  }

  /** Copies of the operands that are only read. */
  private float[][] inputs() {
    float[][] inputs = new float[4][];
    int count = 0;
    for (FloatMatrix each : new FloatMatrix[] {columnBias, rowBias, residual, saved}) {
      inputs[count++] = each == null ? null : each.array.clone();
    }
    return inputs;
  }

  /** What an output holds before: a value that the definition does not give. */
  private static void fill(FloatMatrix output) {
    for (int i = 0; output != null && i < output.rows; i++) {
      int start = output.offset + i * output.ld;
      Arrays.fill(output.array, start, start + output.columns, 99);
    }
  }

  @Override
  public String toString() {
    return (columnBias == null ? "" : "column bias ") + (rowBias == null ? "" : "row bias ")
        + (residual == null ? "" : "residual ") + activation + (aux == null ? "" : " aux")
        + (saved == null ? "" : " derivative of " + derivative) + (db == null ? "" : " db");
  }
}
