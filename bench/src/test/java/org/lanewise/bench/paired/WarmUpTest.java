package org.lanewise.bench.paired;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WarmUpTest {
  private static final String IDLE =
      "Current compiles:\n\nC1 compile queue:\nEmpty\n\nC2 compile queue:\nEmpty\n";

  @Test
  void seesWhatTheCompilerHasToDo() {
    assertFalse(WarmUp.showsWork(IDLE));
    assertTrue(
        WarmUp.showsWork(
            IDLE.replace(
                "compiles:\n",
                "compiles:\nC2 CompilerThread0  1424   !   4   a.b.Kernel::multiply (530 bytes)\n")));
  }

  @Test
  void asksThisJvm() {
    String queue = WarmUp.compilerQueue();
    assertTrue(queue.contains("Current compiles") && queue.contains("C2 compile queue"), queue);
  }
}
