package org.lanewise.generator;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One function of numbers, and all it calls, as straight-line code on vectors.
 *
 * <p>A function declares variables, each set once, and returns an expression of
 *
 * <ul>
 *   <li>+ − * / and negation; + − &amp; | ^ and shifts of bits;
 *   <li>comparisons, &amp;&amp; || !, and {@code c ? a : b}: both arms are evaluated, then blended;
 *   <li>{@code Math.abs}, {@code Math.min} of bits, {@code fma}, {@code sqrt}, {@code
 *       Float.floatToRawIntBits} and {@code Float.intBitsToFloat}, or their twins;
 *   <li>{@code polynomial(x, COEFFICIENTS)}, Horner's scheme from the highest coefficient on, unrolled,
 *       and {@code polynomial(x, square, COEFFICIENTS)}, the same in two chains;
 *   <li>other functions of marked classes, and constants.
 * </ul>
 */
final class Widening extends SimpleTreeVisitor<Value, Widening.Frame> {
  private static final Set<String> INTRINSICS = Set.of("fma", "sqrt", "polynomial");

  /** Operators: the method for numbers in lanes, then its name among the comparisons. */
  private static final Map<Tree.Kind, String> ARITHMETIC =
      Map.of(
          Tree.Kind.PLUS, "add", Tree.Kind.MINUS, "sub",
          Tree.Kind.MULTIPLY, "mul", Tree.Kind.DIVIDE, "div",
          Tree.Kind.AND, "and", Tree.Kind.OR, "or");

  private static final Map<Tree.Kind, String> BITWISE =
      Map.of(
          Tree.Kind.XOR, "XOR", Tree.Kind.LEFT_SHIFT, "LSHL",
          Tree.Kind.RIGHT_SHIFT, "ASHR", Tree.Kind.UNSIGNED_RIGHT_SHIFT, "LSHR");

  private static final Map<Tree.Kind, String> COMPARISONS =
      Map.of(
          Tree.Kind.LESS_THAN, "LT", Tree.Kind.LESS_THAN_EQUAL, "LE",
          Tree.Kind.GREATER_THAN, "GT", Tree.Kind.GREATER_THAN_EQUAL, "GE",
          Tree.Kind.EQUAL_TO, "EQ", Tree.Kind.NOT_EQUAL_TO, "NE");

  /** The comparison with its sides exchanged, where it is another one. */
  private static final Map<String, String> EXCHANGED =
      Map.of("LT", "GT", "LE", "GE", "GT", "LT", "GE", "LE");

  /** Where an expression stands: its class and the variables it sees. */
  record Frame(String owner, Map<String, Value> variables) {}

  private final Scope scope;
  private final String vector;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /**
   * Starts a method body.
   *
   * @param vector the class of the vectors of numbers
   * @param taken names in use already
   */
  Widening(Scope scope, String vector, Set<String> taken) {
    this.scope = scope;
    this.vector = vector;
    names.addAll(taken);
  }

  /** Whether calls of this function become operations of the vectors. */
  static boolean isIntrinsic(String name) {
    return INTRINSICS.contains(name);
  }

  List<String> lines() {
    return lines;
  }

  void add(String line) {
    lines.add(line);
  }

  /** Gives a vector a name that is not in use yet, like the wish. */
  Value name(String wish, Value value) {
    String name = wish;
    for (int number = 2; !names.add(name); number++) {
      name = wish + number;
    }
    lines.add(type(value.kind()) + " " + name + " = " + value.code() + ";");
    return new Value(name, value.kind());
  }

  private String type(Value.Kind kind) {
    boolean isFloat = vector.equals("FloatVector");
    return switch (kind) {
      case VECTOR -> vector;
      case BITS -> isFloat ? "IntVector" : "LongVector";
      case MASK -> isFloat ? "VectorMask<Float>" : "VectorMask<Double>";
      case NUMBER -> isFloat ? "float" : "double";
    };
  }

  /** The value as a vector. */
  Value vector(Value value) {
    return value.isUniform()
        ? new Value(vector + ".broadcast(SPECIES, " + value.code() + ")", Value.Kind.VECTOR)
        : value;
  }

  /** The statements of a function, and its result. */
  Value inline(String owner, MethodTree function, List<Value> arguments) {
    Frame frame = new Frame(owner, new HashMap<>());
    for (int i = 0; i < arguments.size(); i++) {
      String parameter = function.getParameters().get(i).getName().toString();
      Value argument = arguments.get(i);
      boolean isNamed = argument.isUniform() || argument.code().matches("\\w+");
      frame.variables.put(parameter, isNamed ? argument : name(parameter, argument));
    }
    Value result = null;
    for (StatementTree statement : function.getBody().getStatements()) {
      switch (statement) {
        case VariableTree variable -> {
          String name = variable.getName().toString();
          Value value = variable.getInitializer().accept(this, frame);
          frame.variables.put(name, value.isUniform() ? value : name(name, value));
        }
        case ReturnTree end -> result = end.getExpression().accept(this, frame);
        default -> throw cannot(statement, frame);
      }
    }
    return result;
  }

  @Override
  protected Value defaultAction(Tree tree, Frame frame) {
    throw cannot(tree, frame);
  }

  private static IllegalArgumentException cannot(Tree tree, Frame frame) {
    return new IllegalArgumentException(frame.owner + ": cannot be widened: " + tree);
  }

  @Override
  public Value visitParenthesized(ParenthesizedTree tree, Frame frame) {
    return tree.getExpression().accept(this, frame);
  }

  @Override
  public Value visitLiteral(LiteralTree tree, Frame frame) {
    return new Value(tree.toString(), Value.Kind.NUMBER);
  }

  @Override
  public Value visitIdentifier(IdentifierTree tree, Frame frame) {
    Value variable = frame.variables.get(tree.toString());
    return variable != null ? variable : constant(frame.owner, tree.toString());
  }

  @Override
  public Value visitMemberSelect(MemberSelectTree tree, Frame frame) {
    String owner = tree.getExpression().toString();
    if (owner.endsWith("Constants") || owner.matches("Float|Double")) {
      return new Value(tree.toString(), Value.Kind.NUMBER);
    }
    return constant(owner, tree.getIdentifier().toString());
  }

  private Value constant(String owner, String name) {
    return scope.constant(owner, name).accept(this, new Frame(owner, Map.of()));
  }

  @Override
  public Value visitUnary(UnaryTree tree, Frame frame) {
    Value x = tree.getExpression().accept(this, frame);
    return switch (tree.getKind()) {
      case UNARY_MINUS -> x.isUniform() ? number("-" + x.code()) : negated(x);
      case LOGICAL_COMPLEMENT ->
        x.isUniform() ? number("!" + x.code()) : new Value(x.code() + ".not()", x.kind());
      default -> throw cannot(tree, frame);
    };
  }

  /**
   * Signs are changed by the integers' operations: C2 gives {@code neg} and {@code abs} of numbers a mask
   * in memory, which is read for every vector, where that of integers stays in a register. Beyond L2 a
   * loop of two loads took 1.1 times the time with the third, and 1.7 times where vectors cross lines.
   */
  private Value negated(Value x) {
    return x.kind() == Value.Kind.BITS
        ? new Value(x.code() + ".neg()", x.kind())
        : onBits(x, "lanewise(VectorOperators.XOR, " + boxed() + ".MIN_VALUE)");
  }

  private Value onBits(Value x, String operation) {
    return new Value(
        x.code() + ".reinterpretAs" + integers() + "()." + operation
            + ".reinterpretAs" + numbers() + "()",
        Value.Kind.VECTOR);
  }

  @Override
  public Value visitBinary(BinaryTree tree, Frame frame) {
    Value x = tree.getLeftOperand().accept(this, frame);
    Value y = tree.getRightOperand().accept(this, frame);
    Tree.Kind kind = tree.getKind();
    if (x.isUniform() && y.isUniform()) {
      String operator =
          tree.toString().substring(
              tree.getLeftOperand().toString().length(),
              tree.toString().length() - tree.getRightOperand().toString().length());
      return number(x.code() + operator + y.code());
    }
    if (kind == Tree.Kind.CONDITIONAL_AND || kind == Tree.Kind.CONDITIONAL_OR) {
      String method = kind == Tree.Kind.CONDITIONAL_AND ? "and" : "or";
      return new Value(x.code() + "." + method + "(" + y.code() + ")", Value.Kind.MASK);
    }
    if (COMPARISONS.containsKey(kind)) {
      String comparison = COMPARISONS.get(kind);
      return x.isUniform()
          ? compare(y, EXCHANGED.getOrDefault(comparison, comparison), x)
          : compare(x, comparison, y);
    }
    if (BITWISE.containsKey(kind) && !x.isUniform()) {
      String operation = "VectorOperators." + BITWISE.get(kind);
      return new Value(
          x.code() + ".lanewise(" + operation + ", " + y.code() + ")", Value.Kind.BITS);
    }
    if (!ARITHMETIC.containsKey(kind)) {
      throw cannot(tree, frame);
    }
    boolean commutes = kind != Tree.Kind.MINUS && kind != Tree.Kind.DIVIDE;
    Value left = x.isUniform() ? (commutes ? y : vector(x)) : x;
    Value right = x.isUniform() && commutes ? x : y;
    return new Value(
        left.code() + "." + ARITHMETIC.get(kind) + "(" + right.code() + ")", left.kind());
  }

  private static Value compare(Value x, String comparison, Value y) {
    return new Value(
        x.code() + ".compare(VectorOperators." + comparison + ", " + y.code() + ")",
        Value.Kind.MASK);
  }

  private static Value number(String code) {
    return new Value("(" + code + ")", Value.Kind.NUMBER);
  }

  @Override
  public Value visitConditionalExpression(ConditionalExpressionTree tree, Frame frame) {
    Value condition = tree.getCondition().accept(this, frame);
    Value yes = tree.getTrueExpression().accept(this, frame);
    Value no = tree.getFalseExpression().accept(this, frame);
    if (condition.isUniform()) {
      throw cannot(tree, frame);
    }
    return new Value(
        vector(no).code() + ".blend(" + yes.code() + ", " + condition.code() + ")",
        Value.Kind.VECTOR);
  }

  @Override
  public Value visitMethodInvocation(MethodInvocationTree tree, Frame frame) {
    String select = tree.getMethodSelect().toString();
    int dot = select.lastIndexOf('.');
    String owner = dot < 0 ? frame.owner : select.substring(0, dot);
    String name = select.substring(dot + 1);
    if (name.equals("polynomial")) {
      return polynomial(tree, frame);
    }
    List<Value> arguments = new ArrayList<>();
    for (ExpressionTree argument : tree.getArguments()) {
      arguments.add(argument.accept(this, frame));
    }
    Value x = arguments.getFirst();
    boolean isUniform = arguments.stream().allMatch(Value::isUniform);
    return switch (select) {
      case "Math.min" -> minimum(x, arguments.get(1), tree, frame);
      case "Math.abs" ->
        isUniform
            ? new Value("Math.abs(" + x.code() + ")", x.kind())
            : size(x, tree, frame);
      case "Float.floatToRawIntBits", "Double.doubleToRawLongBits" ->
        isUniform
            ? new Value(select + "(" + x.code() + ")", Value.Kind.NUMBER)
            : new Value(x.code() + ".reinterpretAs" + integers() + "()", Value.Kind.BITS);
      case "Float.intBitsToFloat", "Double.longBitsToDouble" ->
        isUniform
            ? new Value(select + "(" + x.code() + ")", Value.Kind.NUMBER)
            : new Value(x.code() + ".reinterpretAs" + numbers() + "()", Value.Kind.VECTOR);
      default -> switch (name) {
        case "fma" -> fma(x, arguments.get(1), arguments.get(2));
        case "sqrt" -> new Value(vector(x).code() + ".sqrt()", Value.Kind.VECTOR);
        default -> inline(owner, scope.function(owner, name), arguments);
      };
    };
  }

  private String boxed() {
    return vector.equals("FloatVector") ? "Integer" : "Long";
  }

  private String integers() {
    return vector.equals("FloatVector") ? "Ints" : "Longs";
  }

  private String numbers() {
    return vector.equals("FloatVector") ? "Floats" : "Doubles";
  }

  /** Of numbers only. */
  private Value size(Value x, Tree tree, Frame frame) {
    if (x.kind() == Value.Kind.BITS) {
      throw cannot(tree, frame);
    }
    return onBits(x, "and(" + boxed() + ".MAX_VALUE)");
  }

  /** Of bits only: the minimum of numbers has rules of its own for NaN and zeros. */
  private static Value minimum(Value x, Value y, Tree tree, Frame frame) {
    if (x.kind() != Value.Kind.BITS) {
      throw cannot(tree, frame);
    }
    return new Value(x.code() + ".min(" + y.code() + ")", Value.Kind.BITS);
  }

  /** x·y + z. */
  private Value fma(Value x, Value y, Value z) {
    Value left = x.isUniform() ? vector(y) : x;
    Value right = x.isUniform() ? x : y;
    return new Value(
        left.code() + ".fma(" + vector(right).code() + ", " + vector(z).code() + ")",
        Value.Kind.VECTOR);
  }

  /** Horner's scheme in x, or given x² too in two chains, as the functions of that name have it. */
  private Value polynomial(MethodInvocationTree tree, Frame frame) {
    List<? extends ExpressionTree> arguments = tree.getArguments();
    Value x = named(arguments.getFirst().accept(this, frame));
    List<Value> coefficients = coefficients(arguments.getLast().toString(), frame);
    if (arguments.size() == 2) {
      return coefficients.stream()
          .reduce((sum, next) -> name("p", fma(vector(sum), x, next))).orElseThrow();
    }
    Value square = named(arguments.get(1).accept(this, frame));
    Value p = coefficients.get(0);
    Value q = coefficients.get(1);
    for (Value next : coefficients.subList(2, coefficients.size())) {
      Value sum = name("p", fma(vector(p), square, next));
      p = q;
      q = sum;
    }
    return fma(vector(p), x, q);
  }

  private Value named(Value value) {
    return value.code().matches("\\w+") ? value : name("argument", value);
  }

  private List<Value> coefficients(String select, Frame frame) {
    int dot = select.lastIndexOf('.');
    String owner = dot < 0 ? frame.owner : select.substring(0, dot);
    return ((NewArrayTree) scope.constant(owner, select.substring(dot + 1))).getInitializers()
        .stream().map(each -> each.accept(this, new Frame(owner, Map.of()))).toList();
  }
}
