package org.lanewise.bench.contender;

import org.lanewise.bench.gemm.DoubleProduct;
import org.lanewise.bench.gemm.FloatProduct;

/**
 * Somebody who multiplies matrices, on one thread. What need not be repeated for every product,
 * such as copying operands off the heap, belongs into {@code bind}; the result must be in the
 * product's C after each call.
 */
public interface Contender {
  /** The class that runs, the library and its kernel, the threads: all a reader needs to judge. */
  String description();

  TimedCall bind(FloatProduct product);

  TimedCall bind(DoubleProduct product);
}
