package org.lanewise.kernels.internal.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TeamTest {
  @Test
  void whatFailedIsForgottenByTheNextJob() {
    try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
      Team team = new Team(executor, 2);
      CountDownLatch bothInside = new CountDownLatch(2);
      Job failing = (task, member) -> {
        bothInside.countDown();
        await(bothInside);
        throw new UnsupportedOperationException("member " + member);
      };
      assertThrows(UnsupportedOperationException.class, () -> team.run(failing, 2));
      AtomicInteger done = new AtomicInteger();
      team.run((task, member) -> done.incrementAndGet(), 5);
      assertEquals(5, done.get());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
