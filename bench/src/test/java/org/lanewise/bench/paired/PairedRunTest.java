package org.lanewise.bench.paired;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanewise.bench.contender.Contenders;
import org.lanewise.bench.contender.HaltingContender;
import org.lanewise.bench.work.ElementType;
import org.lanewise.bench.gemm.GemmShape;

class PairedRunTest {
  /** One of the references on the tests' class path halts the fork, which must then go on without. */
  @Test
  void goesOnWithoutAReferenceThatKillsTheFork() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PairedResults results =
        PairedRun.run(
            new PairedPlan(
                List.of(CaseKey.product(ElementType.FLOAT, GemmShape.square(16))),
                List.of(Contenders.LANEWISE, HaltingContender.ID),
                1,
                0.01,
                60),
            new PrintStream(printed, true, StandardCharsets.UTF_8));

    ContenderInfo halting =
        results.contenders().stream()
            .filter(contender -> contender.id().equals(HaltingContender.ID))
            .findFirst()
            .orElseThrow();
    assertFalse(halting.isAvailable());
    assertEquals(
        "the JVM died with exit code %d in sgemm 16".formatted(HaltingContender.EXIT_CODE),
        halting.unavailable());

    CaseSummary summary = results.cases().getFirst();
    assertTrue(summary.rounds() > 10);
    ContenderSummary lanewise = summary.contender(Contenders.LANEWISE).orElseThrow();
    assertTrue(lanewise.speed().all() > 0);
    assertTrue(lanewise.percentOfPeak().all() > 0);
    assertTrue(summary.contender(HaltingContender.ID).isEmpty());
    assertTrue(results.failures().isEmpty());
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("fork 1/1  sgemm 16"));
  }
}
