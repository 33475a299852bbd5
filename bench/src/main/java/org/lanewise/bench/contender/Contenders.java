package org.lanewise.bench.contender;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.lanewise.kernels.Lanewise;

/** All who take part: Lanewise first, then the references built in, then those on the class path. */
public final class Contenders {
  /** The id of Lanewise itself, which all others are compared with. */
  public static final String LANEWISE = "lanewise";

  public static final String LANEWISE_NN = "lanewise-nn";
  public static final String LANEWISE_BARE = "lanewise-bare";
  public static final String LANEWISE_UNFUSED = "lanewise-unfused";
  public static final String LANEWISE_THREADS = "lanewise-threads";
  public static final String LANEWISE_PACKED = "lanewise-packed";
  public static final String LANEWISE_BATCHED = "lanewise-batched";
  public static final String LANEWISE_SEGMENTS = "lanewise-segments";

  public static final String NETLIB_JAVA = "netlib-java";
  public static final String NETLIB_NATIVE = "netlib-native";
  public static final String MKL = "mkl";
  public static final String OPENBLAS = "openblas";

  public static final String MKL_BATCH = "mkl-batch";

  /** The libraries that Lanewise has to stand up to. */
  public static final List<String> NATIVES = List.of(MKL, OPENBLAS);

  public static final String SUM = "sum";
  public static final String STREAM = "stream";
  public static final String MULTIPLY = "multiply";
  public static final String LANE_OPERATORS = "lane-operators";
  public static final String LOOPS = "loops";
  public static final String PEAK_THREADS = "peak-threads";

  private Contenders() {}

  /** Whether that is one of Lanewise's entries. */
  public static boolean isLanewise(String id) {
    return id.startsWith(LANEWISE);
  }

  public static List<ContenderFactory> all() {
    List<ContenderFactory> all = new ArrayList<>(LanewiseEntries.all());
    all.add(new Netlib.JavaFactory());
    all.add(new Netlib.NativeFactory());
    all.add(new Mkl.Factory());
    all.add(new Mkl.BatchFactory());
    all.add(new OpenBlas.Factory());
    all.addAll(Patterns.all());
    ServiceLoader.load(ContenderFactory.class).forEach(all::add);
    return all;
  }

  /** The ids of those on the class path only. */
  public static List<String> fromServices() {
    return ServiceLoader.load(ContenderFactory.class).stream()
        .map(provider -> provider.get().id())
        .toList();
  }

  public static ContenderFactory byId(String id) {
    return all().stream()
        .filter(factory -> factory.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such contender: " + id));
  }
}
