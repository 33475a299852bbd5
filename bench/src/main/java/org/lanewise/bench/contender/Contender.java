package org.lanewise.bench.contender;

import java.util.List;
import java.util.Optional;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.bench.work.Work;

/**
 * Somebody who is measured, on one thread unless its description says otherwise. What need not be
 * repeated for every run, such as copying operands off the heap, belongs into {@code bind}.
 */
public interface Contender {
  /** The class that runs, the library and its kernel, the threads: all a reader needs to judge. */
  String description();

  /** Its way of doing that work; empty if it has none. */
  Optional<TimedCall> bind(Work work);

  /** A contender made of its parts. */
  static Contender of(String description, List<Binding<?, ?>> bindings) {
    return new Contender() {
      @Override
      public String description() {
        return description;
      }

      @Override
      public Optional<TimedCall> bind(Work work) {
        return bindings.stream().flatMap(binding -> binding.bind(work).stream()).findFirst();
      }
    };
  }
}
