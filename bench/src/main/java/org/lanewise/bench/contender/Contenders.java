package org.lanewise.bench.contender;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** All who multiply: Lanewise first, then the references built in, then those on the class path. */
public final class Contenders {
  /** The id of Lanewise itself, which all others are compared with. */
  public static final String LANEWISE = "lanewise";

  private Contenders() {}

  public static List<ContenderFactory> all() {
    List<ContenderFactory> all = new ArrayList<>();
    all.add(new LanewiseContender.Factory());
    all.add(new Netlib.JavaFactory());
    all.add(new Netlib.NativeFactory());
    ServiceLoader.load(ContenderFactory.class).forEach(all::add);
    return all;
  }

  public static ContenderFactory byId(String id) {
    return all().stream()
        .filter(factory -> factory.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such contender: " + id));
  }
}
