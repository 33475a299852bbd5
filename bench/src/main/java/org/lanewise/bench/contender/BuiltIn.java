package org.lanewise.bench.contender;

import java.util.List;

/** A contender that needs nothing but this JVM: an entry of Lanewise, a plain loop, or a pattern. */
record BuiltIn(String id, String label, String description, List<Binding<?, ?>> bindings)
    implements
      ContenderFactory {

  @Override
  public Contender open() {
    return Contender.of(description, bindings);
  }
}
