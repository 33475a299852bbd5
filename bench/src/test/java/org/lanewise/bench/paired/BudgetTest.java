package org.lanewise.bench.paired;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BudgetTest {
  private static final double MIN_ROUNDS = Budget.MIN_ROUNDS;

  @Test
  void isSharedEvenlyAmongThoseStillToCome() {
    assertEquals(6, Budget.share(60, 10));
    assertEquals(0, Budget.share(-5, 2));
  }

  @Test
  void leavesTimeForTheRoundsAfterWarmingUp() {
    assertEquals(6 - MIN_ROUNDS, Budget.warmUp(6));
    assertEquals(WarmUp.MAX_SECONDS, Budget.warmUp(60));
    assertEquals(Budget.MIN_WARM_UP, Budget.warmUp(0));
  }

  @Test
  void roundsTakeWhatIsLeftButNoMoreThanAskedFor() {
    assertEquals(4, Budget.rounds(4, 5));
    assertEquals(5, Budget.rounds(9, 5));
    assertEquals(MIN_ROUNDS, Budget.rounds(-1, 5));
    assertEquals(0.01, Budget.rounds(9, 0.01));
    assertEquals(0.01, Budget.rounds(-1, 0.01));
  }

  /** Every case warms up as long as it may, and starting its JVM and checking take time as well. */
  @Test
  void aSlowMachineDoesNotExceedIt() {
    double used = 0;
    for (int fork = 3; fork > 0; fork--) {
      double forkShare = Budget.share(190 - used, fork);
      used += 1;
      double end = used + forkShare;
      for (int cases = 10; cases > 0; cases--) {
        double caseEnd = used + Budget.share(end - used, cases);
        used += 0.3;
        used += Budget.warmUp(caseEnd - used);
        used += Budget.rounds(caseEnd - used, 5);
      }
    }
    assertTrue(used > 185 && used < 192, "used " + used);
  }
}
