package org.lanewise.kernels;

/** From the public description of an activation to what the kernels switch on. */
final class Activations {
  private Activations() {}

  /** Exhaustive: a new kind of activation does not compile until it has kernels. */
  static Activation.Pointwise pointwise(Activation activation) {
    return switch (activation) {
      case Activation.Pointwise pointwise -> pointwise;
    };
  }
}
