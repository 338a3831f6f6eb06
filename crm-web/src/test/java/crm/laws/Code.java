package crm.laws;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java as the compiler reads it: where each method begins and ends, before anything is generated. */
final class Code {
    /**
     * A method or constructor as written.
     *
     * @param lines from the opening to the closing brace
     * @param parameters as written; none for the constructors of a record, which repeats its components
     */
    record Method(String where, String name, int lines, int parameters, List<String> annotations) {}

    private Code() {}

    static Stream<Method> methods(Source source) {
        var file = new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source.text();
            }
        };
        var task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, problem -> {}, null, null, List.of(file));
        List<Method> methods = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                new MethodsOf(source, Trees.instance(task).getSourcePositions(), methods).scan(unit, null);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return methods.stream();
    }

    private static final class MethodsOf extends TreePathScanner<Void, Void> {
        private final Source source;
        private final SourcePositions positions;
        private final List<Method> found;

        MethodsOf(Source source, SourcePositions positions, List<Method> found) {
            this.source = source;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            int lines = 0;
            if (method.getBody() != null) {
                long start = positions.getStartPosition(unit, method.getBody());
                long end = positions.getEndPosition(unit, method.getBody());
                lines = (int)
                        source.text().substring((int) start, (int) end).lines().count();
            }
            List<String> annotations = method.getModifiers().getAnnotations().stream()
                    .map(AnnotationTree::getAnnotationType)
                    .map(Tree::toString)
                    .toList();
            found.add(new Method(source.where(), method.getName().toString(), lines, parameters(method), annotations));
            return super.visitMethod(method, nothing);
        }

        private int parameters(MethodTree method) {
            Tree owner = getCurrentPath().getParentPath().getLeaf();
            boolean recordConstructor = owner instanceof ClassTree type
                    && type.getKind() == Tree.Kind.RECORD
                    && method.getReturnType() == null;
            return recordConstructor ? 0 : method.getParameters().size();
        }
    }
}
