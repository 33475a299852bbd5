package org.lanewise.nn;

import org.lanewise.kernels.Activation;

/**
 * The shape of a dense (fully connected) layer, a = f(x·w + b): x is batch × inputs, w is inputs ×
 * outputs, b has one element per output, a is batch × outputs, and f is pointwise.
 *
 * <p>The numbers are held elsewhere: the parameters by the network that the layer is part of, the
 * values of a batch by a pass. So one description serves both element types and any number of
 * networks.
 *
 * @param inputs the elements of a row of x, at least 1
 * @param outputs the elements of a row of a, at least 1
 * @param activation f, whose derivative is taken at the output: a pass keeps no pre-activations
 */
public record Dense(int inputs, int outputs, Activation activation) {
  /**
   * Describes a layer.
   *
   * @throws IllegalArgumentException if inputs or outputs is less than 1, the parameters do not fit
   *     in one array, or the derivative of the activation is taken at the pre-activation
   * @throws NullPointerException if activation is null
   */
  public Dense {
    Checks.atLeastOne(inputs, "inputs");
    Checks.atLeastOne(outputs, "outputs");
    Checks.notNull(activation, "activation");
    if (activation.derivative() != Activation.Derivative.AT_OUTPUT) {
      throw new IllegalArgumentException(
          "activation = " + activation + ", must be one whose derivative is taken at the output");
    }
    Checks.elements(inputs + 1L, outputs, "parameters = (inputs + 1) · outputs");
  }

  /** {@return the number of elements of w and b together, (inputs + 1) · outputs} */
  public int parameterCount() {
    return (inputs + 1) * outputs;
  }
}
