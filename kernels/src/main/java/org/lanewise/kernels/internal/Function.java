package org.lanewise.kernels.internal;

/** The activations as the kernels know them; those with a parameter get it beside. */
public enum Function {
  IDENTITY, RELU,
  /** The parameter is the slope. */
  LEAKY_RELU,
  /** The parameter is alpha. */
  ELU, SIGMOID, TANH, SOFTPLUS, GELU, GELU_TANH, SILU, HARD_SWISH
}
