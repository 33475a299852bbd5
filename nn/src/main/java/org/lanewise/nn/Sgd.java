package org.lanewise.nn;

/**
 * Stochastic gradient descent over a slab of parameters, with momentum: v = momentum·v + gradient,
 * then parameter = parameter − learningRate·v, starting from v = 0. Without momentum v is the
 * gradient. Rounded after every operation, so the bits are the same everywhere; a step allocates
 * nothing.
 *
 * <p>This is PyTorch's form, in which the learning rate scales the step and not what v gathers
 * (Sutskever et al., "On the importance of initialization and momentum in deep learning", 2013, put
 * it inside; the two agree while the learning rate does not change).
 */
public final class Sgd {
  private final float[] parameters;
  private final float learningRate;
  private final float momentum;
  // v; null without momentum.
  private final float[] velocity;

  /**
   * Gradient descent without momentum.
   *
   * @param parameters the array to update, as {@link Sequential#parameters} returns it
   * @param learningRate finite and &gt; 0
   * @throws IllegalArgumentException if the learning rate is out of its bounds
   * @throws NullPointerException if parameters is null
   */
  public Sgd(float[] parameters, float learningRate) {
    this(parameters, learningRate, 0);
  }

  /**
   * Gradient descent with momentum.
   *
   * @param parameters the array to update, as {@link Sequential#parameters} returns it
   * @param learningRate finite and &gt; 0
   * @param momentum at least 0 and &lt; 1
   * @throws IllegalArgumentException if the learning rate or the momentum is out of its bounds
   * @throws NullPointerException if parameters is null
   */
  public Sgd(float[] parameters, float learningRate, float momentum) {
    Checks.notNull(parameters, "parameters");
    if (!(learningRate > 0) || !Float.isFinite(learningRate)) {
      throw new IllegalArgumentException(
          "learningRate = " + learningRate + ", must be finite and > 0");
    }
    if (!(momentum >= 0 && momentum < 1)) {
      throw new IllegalArgumentException("momentum = " + momentum + ", must be >= 0 and < 1");
    }
    this.parameters = parameters;
    this.learningRate = learningRate;
    this.momentum = momentum;
    this.velocity = momentum == 0 ? null : new float[parameters.length];
  }

  /**
   * Takes one step against the gradients.
   *
   * @param gradients one element per parameter; not changed
   * @throws IllegalArgumentException if gradients has not the parameters' length, or is their array
   * @throws NullPointerException if gradients is null
   */
  public void step(float[] gradients) {
    Checks.notNull(gradients, "gradients");
    Checks.equal(gradients.length, "gradients.length", parameters.length, "parameters.length");
    Checks.notSame(gradients, "gradients", parameters, "parameters");
    if (velocity == null) {
      for (int i = 0; i < parameters.length; i++) {
        parameters[i] -= learningRate * gradients[i];
      }
    } else {
      for (int i = 0; i < parameters.length; i++) {
        float v = momentum * velocity[i] + gradients[i];
        velocity[i] = v;
        parameters[i] -= learningRate * v;
      }
    }
  }

  /** Whether this updates the given array. */
  @SuppressWarnings("ReferenceEquality") // it is about the array, not what it holds
  boolean updates(float[] array) {
    return parameters == array;
  }
}
