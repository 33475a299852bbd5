package org.lanewise.bench.report;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.lanewise.kernels.Lanewise;

/**
 * Where figures come from.
 *
 * @param versions of the libraries taking part
 */
public record Machine(
    String cpu,
    int processors,
    String os,
    String jvm,
    List<String> flags,
    Lanewise.Info lanewise,
    Map<String, String> versions) {

  public static Machine here() {
    return new Machine(
        readCpu(),
        Runtime.getRuntime().availableProcessors(),
        "%s %s, %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")),
        "%s %s (%s)"
            .formatted(
                System.getProperty("java.vm.name"),
                Runtime.version(),
                System.getProperty("java.vendor")),
        ManagementFactory.getRuntimeMXBean().getInputArguments(),
        Lanewise.info(),
        readVersions());
  }

  /** The CPU's name, from where Linux has it. */
  private static String readCpu() {
    Path info = Path.of("/proc/cpuinfo");
    if (Files.isReadable(info)) {
      try (Stream<String> lines = Files.lines(info, StandardCharsets.UTF_8)) {
        return lines
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse("unknown");
      } catch (IOException e) {
        return "unknown (" + e.getMessage() + ")";
      }
    }
    return "unknown";
  }

  private static Map<String, String> readVersions() {
    Map<String, String> versions = new LinkedHashMap<>();
    addVersion(versions, "dev.ludovic.netlib", "blas");
    addVersion(versions, "org.bytedeco", "openblas");
    addVersion(versions, "io.github.padreati", "rapaio-datasets");
    return versions;
  }

  /** Adds the version that a jar made by Maven carries. */
  private static void addVersion(Map<String, String> versions, String group, String artifact) {
    String name = "/META-INF/maven/%s/%s/pom.properties".formatted(group, artifact);
    try (InputStream in = Machine.class.getResourceAsStream(name)) {
      if (in != null) {
        Properties properties = new Properties();
        properties.load(in);
        versions.put(group + ":" + artifact, properties.getProperty("version"));
      }
    } catch (IOException e) {
      versions.put(group + ":" + artifact, "unknown (" + e.getMessage() + ")");
    }
  }
}
