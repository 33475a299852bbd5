package org.lanewise.bench.paired;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lanewise.bench.gemm.GemmForm;
import org.lanewise.bench.work.ElementType;
import org.lanewise.bench.work.MatrixForm;

class ForkProtocolTest {
  private static final CaseKey KEY =
      CaseKey.product(ElementType.DOUBLE, GemmForm.parse("1x2x3:NT*4"));

  private static final CaseKey OF_A_MATRIX =
      new CaseKey(ElementType.FLOAT, Kind.BACKWARD, "DRELU_BGRAD", new MatrixForm(2, 3, 4));

  @Test
  void messagesSurviveTheJourney() {
    Round round = new Round(1.5, 2.5, Map.of("a", 3.5), 4.5);
    for (ForkMessage message : List.of(
        new ForkMessage.Trying("a", "sgemm 64"),
        new ContenderInfo("a", "A × B", "line 1\nline 2", null),
        new CaseResult(KEY, true, List.of(round), Map.of("b", "wrong")))) {
      String line = ForkProtocol.encode(message);
      assertEquals(1, line.lines().count());
      assertEquals(Optional.of(message), ForkProtocol.decode(line));
    }
  }

  @Test
  void plansSurviveTheJourney() {
    ForkPlan plan = new ForkPlan(List.of(KEY, OF_A_MATRIX), List.of("a"), 2.5, 60, 4);
    assertEquals(plan, ForkProtocol.decodePlan(ForkProtocol.encodePlan(plan)));
  }

  @Test
  void whatOthersPrintIsNoMessage() {
    assertTrue(ForkProtocol.decode("WARNING: something").isEmpty());
  }
}
