package org.lanewise.nn;

import java.util.List;
import java.util.Random;

/**
 * A network of dense layers, each fed by the one before: the shapes, and the parameters of all
 * layers in one flat array, the slab.
 *
 * <p>In the slab the layers follow one another, each as its weights w (inputs × outputs, row-major)
 * and then its bias b. The gradients of a {@link BackwardPass} have the same layout, so that an
 * optimizer is one loop over two arrays.
 *
 * <p>A network holds no values of a batch: those belong to a {@link ForwardPass}. Any number of
 * threads may score with one network at the same time, each with a pass of its own, as long as
 * nobody changes the parameters.
 */
public final class Sequential {
  private final List<Dense> shapes;
  private final DenseLayer[] layers;
  private final float[] parameters;

  /**
   * Joins layers and draws their parameters: weights uniformly from ±√(6 / inputs) before ReLU (He)
   * and from ±√(6 / (inputs + outputs)) otherwise (Glorot), bias 0. The same seed gives the same
   * bits everywhere; the double twin draws the same numbers before they are rounded.
   *
   * @param seed the seed of the random numbers
   * @param layers the layers, from input to output; at least one
   * @throws IllegalArgumentException if there is no layer, a layer's inputs are not the outputs of
   *     the one before, or the parameters do not fit in one array
   * @throws NullPointerException if layers or one of them is null
   */
  public Sequential(long seed, Dense... layers) {
    Checks.notNull(layers, "layers");
    Checks.atLeastOne(layers.length, "layers.length");
    long count = 0;
    for (int i = 0; i < layers.length; i++) {
      Checks.notNull(layers[i], "layers[" + i + "]");
      if (i > 0) {
        Checks.equal(
            layers[i].inputs(), "layers[" + i + "].inputs",
            layers[i - 1].outputs(), "layers[" + (i - 1) + "].outputs");
      }
      count += layers[i].parameterCount();
    }
    this.parameters = new float[Checks.elements(count, 1, "parameters of all layers")];
    this.shapes = List.of(layers);
    this.layers = new DenseLayer[layers.length];
    Random random = new Random(seed);
    int offset = 0;
    for (int i = 0; i < layers.length; i++) {
      this.layers[i] = new DenseLayer(layers[i], parameters, offset);
      this.layers[i].initialize(random);
      offset += layers[i].parameterCount();
    }
  }

  /** {@return the shapes of the layers, from input to output; unmodifiable} */
  public List<Dense> layers() {
    return shapes;
  }

  /** {@return the elements of a row of x, the input of the first layer} */
  public int inputs() {
    return shapes.getFirst().inputs();
  }

  /** {@return the elements of a row of y, the output of the last layer} */
  public int outputs() {
    return shapes.getLast().outputs();
  }

  /**
   * {@return the parameters of all layers: the array itself, not a copy, so that an optimizer can
   * update it and parameters saved earlier can be copied into it}
   */
  public float[] parameters() {
    return parameters;
  }

  /**
   * {@return where in the slab the weights of a layer start: inputs × outputs, row-major}
   *
   * @param layer the index of the layer, from 0
   * @throws IndexOutOfBoundsException if there is no such layer
   */
  public int weightsOffset(int layer) {
    return layer(layer).wOffset();
  }

  /**
   * {@return where in the slab the bias of a layer starts: one element per output}
   *
   * @param layer the index of the layer, from 0
   * @throws IndexOutOfBoundsException if there is no such layer
   */
  public int biasOffset(int layer) {
    return layer(layer).bOffset();
  }

  DenseLayer layer(int index) {
    if (index < 0 || index >= layers.length) {
      throw new IndexOutOfBoundsException(
          "layer = " + index + ", must be 0 to " + (layers.length - 1));
    }
    return layers[index];
  }
}
