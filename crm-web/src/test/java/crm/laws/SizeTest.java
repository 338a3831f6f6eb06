package crm.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Size is a budget: decay starts in the largest file. */
class SizeTest {
    private static final int FILE = 300;
    private static final int TYPICAL_FILE = 60;
    private static final int METHOD = 30;
    private static final int PARAMETERS = 5;
    private static final int FACELET = 150;

    private static final Pattern LOOSE_END = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b|@author");
    private static final Pattern SLEEP = Pattern.compile("Thread\\.sleep|TimeUnit\\.\\w+\\.sleep");
    private static final Pattern SENTENCE = Pattern.compile("[a-zA-Z0-9]+(_[a-zA-Z0-9]+)+");

    @Test
    void no_java_file_is_longer_than_three_hundred_lines() {
        assertThat(allJava().filter(source -> source.lines() > FILE))
                .extracting(SizeTest::sized)
                .isEmpty();
    }

    @Test
    void the_typical_java_file_fits_on_a_screen() {
        List<Long> lengths = House.mainJava()
                .filter(source -> !source.name().equals("package-info"))
                .map(Source::lines)
                .sorted()
                .toList();
        assertThat(lengths).isNotEmpty();
        assertThat(lengths.get(lengths.size() / 2))
                .as("median of %d files", lengths.size())
                .isLessThanOrEqualTo(TYPICAL_FILE);
    }

    @Test
    void no_facelet_is_longer_than_a_hundred_and_fifty_lines() {
        assertThat(House.facelets().filter(source -> source.lines() > FACELET))
                .extracting(SizeTest::sized)
                .isEmpty();
    }

    @Test
    void no_method_is_longer_than_thirty_lines() {
        assertThat(House.mainJava().flatMap(Code::methods).filter(method -> method.lines() > METHOD))
                .isEmpty();
    }

    @Test
    void no_method_takes_more_than_five_parameters() {
        assertThat(House.mainJava().flatMap(Code::methods).filter(method -> method.parameters() > PARAMETERS))
                .isEmpty();
    }

    @Test
    void main_code_has_no_loose_ends() {
        assertThat(House.mainJava()
                        .filter(source -> LOOSE_END.matcher(source.text()).find()))
                .extracting(Source::where)
                .isEmpty();
    }

    @Test
    void nobody_sleeps() {
        assertThat(allJava().filter(source -> !source.name().equals("SizeTest")).filter(source -> SLEEP.matcher(
                                source.withoutComments())
                        .find()))
                .extracting(Source::where)
                .as("files that sleep instead of waiting for the event")
                .isEmpty();
    }

    @Test
    void tests_are_sentences() {
        assertThat(House.testJava()
                        .flatMap(Code::methods)
                        .filter(method -> method.annotations().contains("Test"))
                        .filter(method -> !SENTENCE.matcher(method.name()).matches()))
                .isEmpty();
    }

    @Test
    void the_ruler_measures() {
        var method = "class A { @Test void many(int a, int b) {\n\n\n} record B(int a) { B(int a) {} } }";
        assertThat(Code.methods(new Source(House.ROOT, method)))
                .containsExactly(
                        new Code.Method("", "many", 4, 2, List.of("Test")),
                        new Code.Method("", "<init>", 1, 0, List.of()));
    }

    private static Stream<Source> allJava() {
        return Stream.concat(House.mainJava(), House.testJava());
    }

    private static String sized(Source source) {
        return source.where() + ": " + source.lines();
    }
}
