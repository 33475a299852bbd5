package org.lanewise.generator;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Widens functions of single numbers to loops over vectors. A source with a line {@code // @lanes} holds
 * static functions in straight-line code, see {@link Widening}; from {@code FloatScalarX} in a package
 * {@code scalar} comes {@code FloatVectorX} in the package {@code vector}, in which each function that is
 * not private,
 *
 * <pre>static float f(float x, float y, &#64;Uniform float p)</pre>
 *
 * is
 *
 * <pre>static void f(int count, float[] x, int xOffset, float[] y, int yOffset, float p,
 *                float[] result, int resultOffset)</pre>
 *
 * with all that f calls inlined: no vector crosses a call, where C2 may make it an object. What lies before
 * the first vector of a cache line, and what is left behind the last one, is computed under a mask, in a
 * method of its own.
 */
final class Lanes {
  private static final Pattern MARK = Pattern.compile("(?m)^// @lanes( inlined)?\n");

  private final Scope scope;
  private final String type;
  private final String vector;

  /** How constants of the type are called. */
  private final String constant;

  private Lanes(Scope scope, boolean isFloat) {
    this.scope = scope;
    this.type = isFloat ? "float" : "double";
    this.vector = isFloat ? "FloatVector" : "DoubleVector";
    this.constant = isFloat ? "FLOAT" : "DOUBLE";
  }

  static boolean isLanes(String text) {
    return MARK.matcher(text).find();
  }

  /** The vector classes of all marked sources: path to text. */
  static Map<Path, String> expand(Map<Path, String> sources) {
    Map<Path, String> marked = new TreeMap<>(sources);
    marked.values().removeIf(text -> !isLanes(text));
    Scope scope = Scope.of(sources);
    Map<Path, String> widened = new TreeMap<>();
    marked.forEach(
        (path, text) -> {
          if (!text.contains("// @lanes inlined")) {
            boolean isFloat = Generator.name(path).startsWith("Float");
            String java =
                new Lanes(scope, isFloat).type(scope.type(Generator.name(path)), packageOf(text));
            widened.put(
                Path.of(widened(path.toString())), Generator.derivedFrom(path, text, "\n" + java));
          }
        });
    return widened;
  }

  /** The name of the vector class, package or file. */
  private static String widened(String name) {
    return name.replace("Scalar", "Vector").replaceAll("\\bscalar\\b", "vector");
  }

  private static String packageOf(String text) {
    return text.replaceFirst("(?s).*?\\bpackage ([\\w.]+);.*", "$1");
  }

  private static boolean hasLoop(Object member) {
    return member instanceof MethodTree method
        && method.getReturnType() != null
        && method.getReturnType().toString().matches("float|double")
        && !method.getModifiers().getFlags().contains(Modifier.PRIVATE)
        && !Widening.isIntrinsic(method.getName().toString());
  }

  private String type(ClassTree functions, String packageName) {
    String name = functions.getSimpleName().toString();
    List<String> loops = new ArrayList<>();
    functions.getMembers().stream()
        .filter(Lanes::hasLoop)
        .forEach(member -> loops.add(loop(name, (MethodTree) member)));
    String body = String.join("\n", loops);
    String imports =
        Map.of(
            "jdk.incubator.vector." + vector, vector,
            "jdk.incubator.vector.VectorMask", "VectorMask",
            "jdk.incubator.vector.VectorOperators", "VectorOperators",
            "jdk.incubator.vector.VectorSpecies", "VectorSpecies",
            "jdk.incubator.vector.IntVector", "IntVector",
            "jdk.incubator.vector.LongVector", "LongVector",
            "org.lanewise.kernels.internal.FloatConstants", "FloatConstants",
            "org.lanewise.kernels.internal.DoubleConstants", "DoubleConstants")
            .entrySet().stream()
            .filter(e -> e.getValue().equals("VectorSpecies")
                || body.matches("(?s).*\\b" + e.getValue() + "\\b.*"))
            .map(e -> "import " + e.getKey() + ";\n")
            .sorted()
            .collect(Collectors.joining());
    return """
        package %s;

        %s
        /** The functions of {@code %s} over arrays, in lanes. */
        @SuppressWarnings("UnnecessaryParentheses")
        final class %s {
          private static final VectorSpecies<%s> SPECIES = Species.%s;
          private static final int LANES = SPECIES.length();

          private %s() {}

        %s}
        """
        .formatted(
            widened(packageName), imports, name, widened(name), vector.replace("Vector", ""),
            constant, widened(name), body);
  }

  private String loop(String owner, MethodTree function) {
    String name = function.getName().toString();
    StringBuilder parameters = new StringBuilder("int count");
    StringBuilder arguments = new StringBuilder();
    for (VariableTree parameter : function.getParameters()) {
      String p = parameter.getName().toString();
      boolean uniform = Scope.isUniform(parameter);
      parameters.append(uniform ? ", " + type + " " + p : array(p));
      arguments.append(", ").append(p).append(uniform ? "" : ", " + p + "Offset");
    }
    parameters.append(array("result"));
    arguments.append(", result, resultOffset");
    return """
          static void %1$s(
              %2$s) {
            int head = %6$sLines.head(count, result, resultOffset);
            if (head > 0) {
              %1$sPart(0, head%3$s);
            }
            int full = head + SPECIES.loopBound(count - head);
            for (int j = head; j < full; j += LANES) {
        %4$s    }
            if (full < count) {
              %1$sPart(full, count%3$s);
            }
          }

          private static void %1$sPart(
              int j, %2$s) {
            VectorMask<%6$s> mask = Species.%7$s_PARTS[count - j];
        %5$s  }
        """
        .formatted(
            name, parameters, arguments, body(owner, function, "", 6),
            body(owner, function, ", mask", 4), vector.replace("Vector", ""),
            constant);
  }

  private String array(String name) {
    return ", %s[] %s, int %sOffset".formatted(type, name, name);
  }

  private String load(String array, String mask) {
    return "%1$s.fromArray(SPECIES, %2$s, %2$sOffset + j%3$s)".formatted(vector, array, mask);
  }

  private static String store(String array, String mask) {
    return ".intoArray(%1$s, %1$sOffset + j%2$s);".formatted(array, mask);
  }

  /** From the loads at j to the store there. */
  private String body(String owner, MethodTree function, String mask, int indent) {
    Set<String> taken = new HashSet<>(List.of("count", "head", "full", "j", "mask", "result"));
    function.getParameters().forEach(parameter -> taken.add(parameter.getName().toString()));
    Widening widening = new Widening(scope, vector, taken);
    List<Value> arguments = new ArrayList<>();
    for (VariableTree parameter : function.getParameters()) {
      String p = parameter.getName().toString();
      if (Scope.isUniform(parameter)) {
        arguments.add(new Value(p, Value.Kind.NUMBER));
      } else {
        arguments.add(widening.name(p + "0", new Value(load(p, mask), Value.Kind.VECTOR)));
      }
    }
    Value result = widening.vector(widening.inline(owner, function, arguments));
    widening.add(result.code() + store("result", mask));
    return widening.lines().stream()
        .map(line -> " ".repeat(indent) + line + "\n")
        .collect(Collectors.joining());
  }
}
