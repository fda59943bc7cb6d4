package org.rapporteur.house;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the compiler does not ask of sources: a comment on everything public, short methods and
 * files, and names that say what a type is for.
 */
final class SourceRules {

  static final int METHOD_LINES = 40;
  static final int USUAL_METHOD_LINES = 16;
  static final int FILE_LINES = 400;

  private static final Set<String> EMPTY_NAMES =
      Set.of("Manager", "Helper", "Util", "Utils", "Impl", "Data", "Info");

  /** What was seen: violations, and the length of every method. */
  record Seen(List<String> violations, List<Integer> methodLines) {

    /** Returns how many of 100 methods have at most the usual number of lines. */
    long percentOfUsualMethods() {
      long usual = methodLines.stream().filter(lines -> lines <= USUAL_METHOD_LINES).count();
      return methodLines.isEmpty() ? 100 : 100 * usual / methodLines.size();
    }
  }

  private SourceRules() {}

  /** Reads the files, without compiling them, and returns what was seen. */
  static Seen in(Collection<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Seen seen = new Seen(new ArrayList<>(), new ArrayList<>());
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      Iterable<? extends JavaFileObject> objects = manager.getJavaFileObjectsFromPaths(files);
      JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of(), null, objects);
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Reading(trees, unit, seen).scan(new TreePath(unit), null);
      }
    }
    return seen;
  }

  /** A pass over one file. */
  private static final class Reading extends TreePathScanner<Void, Void> {

    private final DocTrees trees;
    private final CompilationUnitTree unit;
    private final Seen seen;
    private final LineMap lines;

    Reading(DocTrees trees, CompilationUnitTree unit, Seen seen) {
      this.trees = trees;
      this.unit = unit;
      this.seen = seen;
      this.lines = unit.getLineMap();
    }

    @Override
    public Void visitCompilationUnit(CompilationUnitTree node, Void none) {
      long end = lastLine(node);
      if (end > FILE_LINES) {
        violation(node, "the file has " + end + " lines, more than " + FILE_LINES);
      }
      return super.visitCompilationUnit(node, none);
    }

    @Override
    public Void visitClass(ClassTree node, Void none) {
      String name = node.getSimpleName().toString();
      EMPTY_NAMES.stream()
          .filter(name::endsWith)
          .forEach(empty -> violation(node, name + " does not say what it is for"));
      if (isApi(node.getModifiers())) {
        needsComment(node, "type " + name);
      }
      return super.visitClass(node, none);
    }

    @Override
    public Void visitMethod(MethodTree node, Void none) {
      if (node.getBody() != null) {
        measure(node);
      }
      if (isApi(node.getModifiers()) && !overrides(node) && !isGenerated(node)) {
        needsComment(node, "method " + node.getName());
      }
      return super.visitMethod(node, none);
    }

    @Override
    public Void visitVariable(VariableTree node, Void none) {
      if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree
          && isApi(node.getModifiers())
          && !isGenerated(node)) {
        needsComment(node, "field " + node.getName());
      }
      return super.visitVariable(node, none);
    }

    private void measure(MethodTree node) {
      int length = Math.toIntExact(lastLine(node) - firstLine(node.getBody()) + 1);
      seen.methodLines().add(length);
      if (length > METHOD_LINES) {
        violation(node, node.getName() + " has " + length + " lines, more than " + METHOD_LINES);
      }
    }

    /** Returns whether a member, and every type round it, is public or protected. */
    private boolean isApi(ModifiersTree modifiers) {
      TreePath around = getCurrentPath().getParentPath();
      if (!isOpen(modifiers) && !isMemberOfInterface(around)) {
        return false;
      }
      for (TreePath path = around; path != null; path = path.getParentPath()) {
        if (path.getLeaf() instanceof MethodTree
            || (path.getLeaf() instanceof ClassTree type
                && !isOpen(type.getModifiers())
                && !isMemberOfInterface(path.getParentPath()))) {
          return false;
        }
      }
      return true;
    }

    private static boolean isOpen(ModifiersTree modifiers) {
      return modifiers.getFlags().contains(Modifier.PUBLIC)
          || modifiers.getFlags().contains(Modifier.PROTECTED);
    }

    private static boolean isMemberOfInterface(TreePath around) {
      return around != null && around.getLeaf().getKind() == Tree.Kind.INTERFACE;
    }

    private static boolean overrides(MethodTree node) {
      return node.getModifiers().getAnnotations().stream()
          .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    /** Returns whether the compiler made the member: it then stands nowhere. */
    private boolean isGenerated(Tree node) {
      SourcePositions positions = trees.getSourcePositions();
      boolean record = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
      return positions.getEndPosition(unit, node) < 0 || (record && node instanceof VariableTree);
    }

    private void needsComment(Tree node, String what) {
      DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
      if (comment == null || comment.getFirstSentence().isEmpty()) {
        violation(node, what + " has no comment");
      }
    }

    private long firstLine(Tree node) {
      return lines.getLineNumber(trees.getSourcePositions().getStartPosition(unit, node));
    }

    private long lastLine(Tree node) {
      return lines.getLineNumber(trees.getSourcePositions().getEndPosition(unit, node));
    }

    private void violation(Tree node, String what) {
      Path file = Path.of(unit.getSourceFile().getName());
      seen.violations().add(file.getFileName() + ":" + firstLine(node) + ": " + what);
    }
  }
}
