package org.lanewise.generator;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The classes that widened functions refer to, as javac parses them. */
final class Scope {
  private final Map<String, ClassTree> types = new HashMap<>();

  /** The classes of the marked sources, and those that hold constants. */
  static Scope of(Map<Path, String> sources) {
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach(
        (path, text) -> {
          if (Lanes.isLanes(text) || Generator.name(path).endsWith("Constants")) {
            files.add(new Source(path, text));
          }
        });
    Scope scope = new Scope();
    if (!files.isEmpty()) {
      scope.parse(files);
    }
    return scope;
  }

  private void parse(List<JavaFileObject> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task = (JavacTask) compiler.getTask(null, null, null, null, null, files);
    try {
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree type : unit.getTypeDecls()) {
          ClassTree declared = (ClassTree) type;
          types.put(declared.getSimpleName().toString(), declared);
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  ClassTree type(String name) {
    ClassTree type = types.get(name);
    if (type == null) {
      throw new IllegalArgumentException(name + " is neither a class of @lanes nor of constants");
    }
    return type;
  }

  /** The function of a class. */
  MethodTree function(String owner, String name) {
    return members(owner, MethodTree.class)
        .filter(method -> method.getName().contentEquals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(owner + " has no function " + name));
  }

  /** What the constant of a class is set to. */
  ExpressionTree constant(String owner, String name) {
    return members(owner, VariableTree.class)
        .filter(field -> field.getName().contentEquals(name))
        .map(VariableTree::getInitializer)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(owner + " has no constant " + name));
  }

  private <T> Stream<T> members(String owner, Class<T> kind) {
    return type(owner).getMembers().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Whether a parameter is the same for all lanes. */
  static boolean isUniform(VariableTree parameter) {
    return isMarked(parameter.getModifiers(), "Uniform");
  }

  private static boolean isMarked(ModifiersTree modifiers, String annotation) {
    return modifiers.getAnnotations().stream()
        .anyMatch(each -> each.getAnnotationType().toString().equals(annotation));
  }

  /** A source in memory. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    private Source(Path path, String text) {
      super(URI.create("string:///" + path.toString().replace('\\', '/')), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
