package org.lanewise.kernels.internal;

/** The activations as the kernels know them; those with a parameter get it beside. */
public enum Function {
  IDENTITY,
  RELU,
  /** The parameter is the slope. */
  LEAKY_RELU,
  SIGMOID,
  TANH,
  HARD_SWISH
}
