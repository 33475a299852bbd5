package org.lanewise.bench.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lanewise.bench.gemm.DoubleProduct;
import org.lanewise.bench.gemm.FloatProduct;
import org.lanewise.bench.gemm.GemmForm;
import org.lanewise.bench.gemm.GemmShape;

/**
 * oneMKL, told to use one thread; on the class path with Maven's profile {@code peers} only. The jar
 * has no sequential threading layer, so it is the OpenMP one, which runs on the calling thread then.
 *
 * <p>On CPUs that are not Intel's it takes kernels of its own choice, whatever instructions there are;
 * no setting that Intel documents changes that, so they are what its users get.
 */
final class Mkl {
  /** The kernels are loaded when first needed: those of one instruction set, by the CPU. */
  private static final Pattern KERNELS = Pattern.compile("libmkl_(def|mc3|avx2|avx512)\\.so");

  private static Contender loops;
  private static Contender batches;

  private Mkl() {}

  /** Loads the library, unless that is done. */
  private static synchronized void load() throws ContenderUnavailableException {
    if (loops != null) {
      return;
    }
    Stream<String> neighbours =
        Stream.of(
            "core", "intel_lp64", "intel_thread", "def", "mc3", "avx2", "avx512", "vml_def",
            "vml_cmpt", "vml_mc3", "vml_avx2", "vml_avx512")
            .map(Mkl::file);
    List<String> files = Stream.concat(neighbours, Stream.of("libiomp5.so")).toList();
    try (NativeLibrary library = NativeLibrary.load("mkl", file("rt"), files)) {
      library.set("MKL_Set_Num_Threads", 1);
      touch(Cblas.contender(library, ""));
      String description =
          "%s, kernels %s; 1 thread"
              .formatted(library.text("MKL_Get_Version_String", 200), kernels());
      batches = Cblas.batchContender(library, description);
      loops = Cblas.contender(library, description);
    }
  }

  private static String file(String part) {
    return "libmkl_%s.so.2".formatted(part);
  }

  /** Makes it load all it needs, before the files are deleted. */
  private static void touch(Contender contender) {
    GemmForm form = GemmForm.of(GemmShape.square(2));
    contender.bind(FloatProduct.random(form, 1)).orElseThrow().run();
    contender.bind(DoubleProduct.random(form, 1)).orElseThrow().run();
  }

  /** Which of the kernels this process has loaded. */
  private static String kernels() {
    try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
      return maps.flatMap(line -> KERNELS.matcher(line).results())
          .map(MatchResult::group)
          .distinct()
          .collect(Collectors.joining(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** oneMKL, called product by product. */
  static final class Factory implements ContenderFactory {
    @Override
    public String id() {
      return Contenders.MKL;
    }

    @Override
    public String label() {
      return "oneMKL";
    }

    @Override
    public Contender open() throws ContenderUnavailableException {
      load();
      return loops;
    }
  }

  /** oneMKL, given a batch at once. */
  static final class BatchFactory implements ContenderFactory {
    @Override
    public String id() {
      return Contenders.MKL_BATCH;
    }

    @Override
    public String label() {
      return "oneMKL batch";
    }

    @Override
    public Contender open() throws ContenderUnavailableException {
      load();
      return batches;
    }
  }
}
