package org.lanewise.kernels;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.lanewise.kernels.internal.Arguments;
import org.lanewise.kernels.internal.FloatView;
import org.lanewise.kernels.internal.SegmentArguments;
import org.lanewise.kernels.internal.epilogue.FloatBackward;
import org.lanewise.kernels.internal.epilogue.FloatForward;
import org.lanewise.kernels.internal.epilogue.FloatStripEpilogue;

/**
 * What is applied to an m × n product C after its last K block, while C is in cache.
 *
 * <p><b>Forwards</b> z = (C + bias) + residual, aux = z, C = f(z), of which any part may be absent: {@code
 * BIAS}, {@code BIAS_RELU}, {@code BIAS_GELU_AUX} and so on in the field's terms.
 *
 * <p><b>Backwards</b> C = (C + residual) ⊙ f′, then db[j] = Σᵢ C[i, j]: {@code DRELU_BGRAD} and so on. Here
 * C is the gradient by the outputs of the layer below, f that layer's activation and db the gradient by
 * its bias, with the definition and the error bound of {@link FloatColumnReduction#sum}.
 *
 * <p>Immutable and reusable; refers to the arrays, which are read and written at each use. {@link
 * FloatBiasActivation} does the same to a matrix that exists already, with the same bits.
 */
public final class FloatEpilogue {
  /** Leaves C as it is. */
  public static final FloatEpilogue NONE =
      new FloatEpilogue(Activation.IDENTITY, Activation.IDENTITY);

  /** The array once more as a segment, to be compared with other segments. */
  private record Operand(EpilogueOperand role, FloatView view, MemorySegment memory) {
    private Operand(EpilogueOperand role, FloatView view) {
      this(role, view, MemorySegment.ofArray(view.array()));
    }

    /** Distance between its stored rows. */
    int ld(int m, int n) {
      return role.isMatrix ? view.ld() : Math.max(1, role.columns(m, n));
    }
  }

  private final Activation activation;
  private final Activation derivative;
  private final Operand[] operands;
  private final FloatStripEpilogue strip;

  private FloatEpilogue(Activation activation, Activation derivative, Operand... operands) {
    this.activation = activation;
    this.derivative = derivative;
    this.operands = operands;
    boolean isBackward = exists(EpilogueOperand.SAVED) || exists(EpilogueOperand.DB);
    boolean isForward =
        exists(EpilogueOperand.COLUMN_BIAS) || exists(EpilogueOperand.ROW_BIAS)
            || exists(EpilogueOperand.AUX) || !activation.equals(Activation.IDENTITY);
    if (isForward && isBackward) {
      throw new IllegalArgumentException(
          "an epilogue has bias, activation and aux, or else derivative and bias gradient; this one"
              + " would have " + describe());
    }
    if (exists(EpilogueOperand.COLUMN_BIAS) && exists(EpilogueOperand.ROW_BIAS)) {
      throw new IllegalArgumentException("bias is per column or per row, must not be both");
    }
    if (exists(EpilogueOperand.AUX)
        && activation.derivative() == Activation.Derivative.AT_OUTPUT) {
      throw new IllegalArgumentException(
          "aux needs an activation whose derivative is taken at the pre-activation, not at the"
              + " output as that of " + activation + " is");
    }
    this.strip =
        new FloatStripEpilogue(
            isForward || exists(EpilogueOperand.RESIDUAL) ? forward() : null,
            isBackward ? backward() : null);
  }

  private String describe() {
    String names =
        Arrays.stream(operands).map(operand -> operand.role.label)
            .collect(Collectors.joining(", "));
    return "activation " + activation + ", derivative of " + derivative + ", " + names;
  }

  private FloatForward forward() {
    return new FloatForward(
        view(EpilogueOperand.COLUMN_BIAS), view(EpilogueOperand.ROW_BIAS),
        view(EpilogueOperand.RESIDUAL), view(EpilogueOperand.AUX),
        Activations.function(activation), Activations.floatParameter(activation));
  }

  private FloatBackward backward() {
    return new FloatBackward(
        Activations.function(derivative), Activations.floatParameter(derivative),
        view(EpilogueOperand.SAVED), view(EpilogueOperand.DB));
  }

  /**
   * This epilogue with a bias per column: {@code bias[biasOffset + j]} is added to column j.
   *
   * @throws NullPointerException if {@code bias} is null
   * @throws IllegalArgumentException if this has a bias per row, or goes backwards
   * @throws IndexOutOfBoundsException if {@code biasOffset} is negative or beyond the array
   */
  public FloatEpilogue withColumnBias(float[] bias, int biasOffset) {
    return with(EpilogueOperand.COLUMN_BIAS, bias, biasOffset, 0);
  }

  /**
   * This epilogue with a bias per row: {@code bias[biasOffset + i]} is added to row i.
   *
   * @throws NullPointerException if {@code bias} is null
   * @throws IllegalArgumentException if this has a bias per column, or goes backwards
   * @throws IndexOutOfBoundsException if {@code biasOffset} is negative or beyond the array
   */
  public FloatEpilogue withRowBias(float[] bias, int biasOffset) {
    return with(EpilogueOperand.ROW_BIAS, bias, biasOffset, 1);
  }

  /**
   * This epilogue with a residual, an m × n matrix that is added after the bias: what a shortcut around
   * the layer brings, forwards the inputs, backwards the gradient.
   *
   * @param ldresidual its leading dimension, at least max(1, n)
   * @throws NullPointerException if {@code residual} is null
   * @throws IllegalArgumentException if {@code ldresidual} is not positive
   * @throws IndexOutOfBoundsException if {@code residualOffset} is negative or beyond the array
   */
  public FloatEpilogue withResidual(float[] residual, int residualOffset, int ldresidual) {
    return with(EpilogueOperand.RESIDUAL, residual, residualOffset, ldresidual);
  }

  /**
   * This epilogue with an activation.
   *
   * @throws NullPointerException if {@code activation} is null
   * @throws IllegalArgumentException if this goes backwards, or has an aux output and the derivative of
   *     the activation is taken at the output
   */
  public FloatEpilogue withActivation(Activation activation) {
    Arguments.notNull(activation, "activation");
    return new FloatEpilogue(activation, derivative, operands);
  }

  /**
   * This epilogue with an aux output, an m × n matrix that receives the pre-activations z: for an
   * activation, set before, whose derivative is taken there.
   *
   * @param ldaux its leading dimension, at least max(1, n)
   * @throws NullPointerException if {@code aux} is null
   * @throws IllegalArgumentException if the derivative of the activation is taken at the output, or
   *     {@code ldaux} is not positive
   * @throws IndexOutOfBoundsException if {@code auxOffset} is negative or beyond the array
   */
  public FloatEpilogue withAux(float[] aux, int auxOffset, int ldaux) {
    return with(EpilogueOperand.AUX, aux, auxOffset, ldaux);
  }

  /**
   * This epilogue with the derivative of an activation, by which C is multiplied.
   *
   * @param saved an m × n matrix of the outputs or the pre-activations of the forward pass, whichever
   *     {@link Activation#derivative()} says
   * @param ldsaved its leading dimension, at least max(1, n)
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if this goes forwards, or {@code ldsaved} is not positive
   * @throws IndexOutOfBoundsException if {@code savedOffset} is negative or beyond the array
   */
  public FloatEpilogue withDerivative(
      Activation activation, float[] saved, int savedOffset, int ldsaved) {
    Arguments.notNull(activation, "activation");
    FloatEpilogue before = with(EpilogueOperand.SAVED, saved, savedOffset, ldsaved);
    return new FloatEpilogue(Activation.IDENTITY, activation, before.operands);
  }

  /**
   * This epilogue with a bias gradient: {@code db[dbOffset + j]} receives the sum of column j, 0 if m = 0.
   * Threads then share C by columns only, if it is wide enough for that.
   *
   * @throws NullPointerException if {@code db} is null
   * @throws IllegalArgumentException if this goes forwards
   * @throws IndexOutOfBoundsException if {@code dbOffset} is negative or beyond the array
   */
  public FloatEpilogue withBiasGradient(float[] db, int dbOffset) {
    return with(EpilogueOperand.DB, db, dbOffset, 0);
  }

  private FloatEpilogue with(EpilogueOperand role, float[] array, int offset, int ld) {
    Arguments.notNull(array, role.label);
    Arguments.vector(0, array.length, offset, role.label);
    if (role.isMatrix) {
      Arguments.leadingDimension(ld, 0, role.label);
    }
    Operand[] others =
        Arrays.stream(operands).filter(other -> other.role != role).toArray(Operand[]::new);
    Operand[] all = Arrays.copyOf(others, others.length + 1);
    all[others.length] = new Operand(role, new FloatView(array, offset, ld));
    return new FloatEpilogue(activation, derivative, all);
  }

  private boolean exists(EpilogueOperand role) {
    return view(role).exists();
  }

  private FloatView view(EpilogueOperand role) {
    for (Operand operand : operands) {
      if (operand.role == role) {
        return operand.view;
      }
    }
    return FloatView.NONE;
  }

  /** Checks that all operands fit an m × n matrix C, and that outputs share no element with others. */
  void check(int m, int n) {
    for (int i = 0; i < operands.length; i++) {
      EpilogueOperand role = operands[i].role;
      FloatView view = operands[i].view;
      if (role.isMatrix) {
        Arguments.leadingDimension(view.ld(), n, role.label);
        Arguments.matrix(m, n, view.array().length, view.offset(), view.ld(), role.label);
      } else {
        Arguments.vector(role.columns(m, n), view.array().length, view.offset(), role.label);
      }
      for (int j = 0; j < i; j++) {
        Operand other = operands[j];
        disjoint(
            operands[i], m, n, other.role.isOutput, other.view.array(), other.view.offset(),
            other.role.rows(m), other.role.columns(m, n), other.ld(m, n), other.role.label);
      }
    }
  }

  /** Checks that an operand of the product, checked itself, shares no element that is written. */
  void checkDisjoint(
      int m, int n, boolean isOutput,
      float[] x, int xOffset, int rows, int columns, int ldx, String name) {
    for (Operand operand : operands) {
      disjoint(operand, m, n, isOutput, x, xOffset, rows, columns, ldx, name);
    }
  }

  /** The same for one in a segment. */
  void checkDisjoint(
      int m, int n, boolean isOutput,
      MemorySegment x, long xOffset, int rows, int columns, int ldx, String name) {
    for (Operand operand : operands) {
      EpilogueOperand role = operand.role;
      if (isOutput || role.isOutput) {
        SegmentArguments.disjoint(
            Float.BYTES, x, xOffset, rows, columns, ldx, name,
            operand.memory, operand.view.offset(),
            role.rows(m), role.columns(m, n), operand.ld(m, n), role.label);
      }
    }
  }

  private static void disjoint(
      Operand operand, int m, int n, boolean isOutput,
      float[] x, int xOffset, int rows, int columns, int ldx, String name) {
    EpilogueOperand role = operand.role;
    if (isOutput || role.isOutput) {
      Arguments.disjoint(
          x, xOffset, rows, columns, ldx, name,
          operand.view.array(), operand.view.offset(),
          role.rows(m), role.columns(m, n), operand.ld(m, n), role.label);
    }
  }

  /** What the loops run over each finished strip. */
  FloatStripEpilogue strip() {
    return strip;
  }
}
