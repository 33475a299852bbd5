package org.lanewise.bench.contender;

import java.util.function.Function;
import org.lanewise.bench.gemm.DoubleProduct;
import org.lanewise.bench.gemm.FloatProduct;

/**
 * Somebody who multiplies matrices, on one thread unless its description says otherwise. What need
 * not be repeated for every product, such as copying operands off the heap, belongs into {@code
 * bind}.
 */
public interface Contender {
  /** The class that runs, the library and its kernel, the threads: all a reader needs to judge. */
  String description();

  TimedCall bind(FloatProduct product);

  TimedCall bind(DoubleProduct product);

  /** A contender made of its parts. */
  static Contender of(
      String description,
      Function<FloatProduct, TimedCall> floats,
      Function<DoubleProduct, TimedCall> doubles) {
    return new Contender() {
      @Override
      public String description() {
        return description;
      }

      @Override
      public TimedCall bind(FloatProduct product) {
        return floats.apply(product);
      }

      @Override
      public TimedCall bind(DoubleProduct product) {
        return doubles.apply(product);
      }
    };
  }
}
