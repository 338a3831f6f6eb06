package crm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The findings as Markdown, and the slowest statements with their plans beside it. */
final class Report {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder plans = new StringBuilder();

    Report line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** All tables of a grid. */
    void grid(String title, Grid grid, Map<String, List<Onlooker>> classes) {
        line("").line("## " + title).line("");
        line("Columns are people by how many leads they see: "
                + classes.entrySet().stream()
                        .map(one -> one.getKey() + " = "
                                + one.getValue().stream()
                                        .map(onlooker -> String.format(Locale.ROOT, "%,d", onlooker.visible()))
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "))
                + ".");
        table("Rows of the page, ms, median / p95 / p99", grid, cell -> cell.page.text(), name -> grid.plain(name)
                .text());
        if (grid.any(cell -> cell.count.quantile(1) > 0)) {
            table("Counting to 2,000, ms, median / p95 / p99", grid, cell -> cell.count.text(), name -> "");
        }
        table(
                "Whole call of the door, ms, median / p95 / p99, and statements",
                grid,
                cell -> cell.door.text() + " (" + cell.statements + ")",
                name -> "");
        ratios(grid);
        if (grid.any(cell -> cell.medianBuffers() > 0)) {
            table(
                    "Buffers of the page (8 kB), median",
                    grid,
                    cell -> String.valueOf(cell.medianBuffers()),
                    name -> String.valueOf(grid.plainBuffers(name)));
        }
        grid.cells().values().forEach(row -> row.values().forEach(this::plan));
    }

    void figures(String title, Map<String, Figures> figures) {
        line("").line("## " + title).line("");
        line("| | ms, median / p95 / p99 | most | samples |").line("|---|---|---|---|");
        figures.forEach((name, one) -> line(
                "| " + name + " | " + one.text() + " | " + Figures.ms(one.quantile(1)) + " | " + one.size() + " |"));
    }

    void changes(List<Changes.Cost> costs) {
        line("").line("## Changes of the organisation, from the door to the right answer of the next statement")
                .line("");
        line("| | made, ms, median (most) | taken back | rows of records written |")
                .line("|---|---|---|---|");
        costs.forEach(cost -> line("| " + cost.name() + " | " + most(cost.made()) + " | " + most(cost.back()) + " | "
                + cost.written() + " |"));
        costs.forEach(cost -> plans.append("──── ")
                .append(cost.name())
                .append(", slowest statement ")
                .append(cost.slowest())
                .append("\n\n"));
    }

    private static String most(Figures figures) {
        return Figures.ms(figures.median()) + " (" + Figures.ms(figures.quantile(1)) + ")";
    }

    private void ratios(Grid grid) {
        line("").line("### Rows of the page as a multiple of the plain page (medians)")
                .line("");
        head(grid);
        grid.cells().forEach((name, row) -> {
            double plain = grid.plain(name).median();
            if (plain > 0) {
                line("| " + name + " | 1 | "
                        + row.values().stream()
                                .map(cell -> Figures.ms(cell.page.median() / plain))
                                .collect(Collectors.joining(" | "))
                        + " |");
            }
        });
    }

    private void table(String title, Grid grid, Function<Cell, String> figure, Function<String, String> plain) {
        line("").line("### " + title).line("");
        head(grid);
        grid.cells()
                .forEach((name, row) -> line("| " + name + " | " + plain.apply(name) + " | "
                        + row.values().stream().map(figure).collect(Collectors.joining(" | ")) + " |"));
    }

    private void head(Grid grid) {
        line("| | plain | " + String.join(" | ", grid.classNames()) + " |");
        line("|---|---|" + "---|".repeat(grid.classNames().size()));
    }

    private void plan(Cell cell) {
        if (cell.slowest > 20) {
            plans.append("──── ").append(cell.worst).append("\n\n");
        }
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("performance.md"), text);
        Files.writeString(folder.resolve("plans.txt"), plans);
    }
}
