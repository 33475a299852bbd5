package org.lanewise.bench.paired;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanewise.bench.pattern.DoublePeak;
import org.lanewise.bench.pattern.FloatPeak;
import org.lanewise.bench.work.ElementType;

/** The slots of one case, warmed up and then run in turn. */
final class Rounds {
  private final Slot probe = new Slot(new StateProbe(), StateProbe.flops());
  private final Slot peak;
  private final Map<String, Slot> contenders = new LinkedHashMap<>();

  Rounds(ElementType type) {
    peak =
        switch (type) {
          case FLOAT -> new Slot(new FloatPeak()::run, FloatPeak.flops());
          case DOUBLE -> new Slot(new DoublePeak()::run, DoublePeak.flops());
        };
  }

  void add(String id, Slot contender) {
    contenders.put(id, contender);
  }

  void remove(String id) {
    contenders.remove(id);
  }

  /** Returns whether everybody has reached a steady speed. */
  boolean warmUp(double maxSeconds) {
    List<Slot> slots = new ArrayList<>(contenders.values());
    slots.add(probe);
    slots.add(peak);
    return WarmUp.run(slots, maxSeconds);
  }

  /** Runs rounds for that time, but not fewer than asked for. */
  List<Round> run(double seconds, int minRounds) {
    List<String> order = new ArrayList<>(contenders.keySet());
    List<Round> rounds = new ArrayList<>();
    long start = System.nanoTime();
    while (rounds.size() < minRounds || (System.nanoTime() - start) * 1e-9 < seconds) {
      rounds.add(runOne(order, rounds.size()));
    }
    return rounds;
  }

  /** The first contender changes from round to round, lest one always follows the same other. */
  private Round runOne(List<String> order, int first) {
    double before = probe.run();
    double peakSpeed = peak.run();
    Map<String, Double> speeds = new LinkedHashMap<>();
    for (int i = 0; i < order.size(); i++) {
      String id = order.get((first + i) % order.size());
      speeds.put(id, contenders.get(id).run());
    }
    return new Round(before, peakSpeed, speeds, probe.run());
  }
}
