package org.lanewise.bench.gemm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lanewise.bench.contender.ContenderUnavailableException;
import org.lanewise.bench.contender.Contenders;

class FloatProductTest {
  private final FloatProduct product = FloatProduct.random(GemmForm.of(GemmShape.square(20)), 1);

  @Test
  void passesARightResult() throws ContenderUnavailableException {
    assertTrue(
        product
            .check(Contenders.byId(Contenders.LANEWISE).open().bind(product).orElseThrow())
            .correct());
  }

  @Test
  void catchesACallThatDoesNothing() {
    assertFalse(product.check(() -> {}).correct());
  }
}
