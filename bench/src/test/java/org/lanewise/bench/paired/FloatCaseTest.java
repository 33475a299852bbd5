package org.lanewise.bench.paired;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lanewise.bench.contender.ContenderUnavailableException;
import org.lanewise.bench.contender.Contenders;
import org.lanewise.bench.gemm.GemmForm;
import org.lanewise.bench.gemm.GemmShape;

class FloatCaseTest {
  private final GemmCase gemmCase = new FloatCase(GemmForm.of(GemmShape.square(20)));

  @Test
  void passesARightResult() throws ContenderUnavailableException {
    assertTrue(
        gemmCase
            .check(gemmCase.bind(Contenders.byId(Contenders.LANEWISE).open()))
            .correct());
  }

  @Test
  void catchesACallThatDoesNothing() {
    assertFalse(gemmCase.check(() -> {}).correct());
  }
}
