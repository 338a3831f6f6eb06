package crm.bench;

import crm.ejb.shared.MigrationMode;
import crm.ejb.shared.Migrations;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Measures a made database through the doors of the application, and reports. */
final class Measurement {
    private final DataSource source;
    private final Scale scale;
    private final Chance chance;
    private final Company company;
    private final Path folder;
    private final Journal journal;
    private final Report report = new Report();

    Measurement(DataSource source, Scale scale, long seed, Path folder, Journal journal) {
        this.source = source;
        this.scale = scale;
        this.chance = new Chance(seed);
        this.company = new Company(scale, chance);
        this.folder = folder;
        this.journal = journal;
    }

    /**
     * @param parts which of the chapters; none means all
     * @param target where the report goes
     */
    void run(Set<String> parts, Path target) throws IOException, SQLException {
        migrate();
        try (Node node = new Node(source)) {
            Map<String, List<Onlooker>> classes =
                    new Onlookers(node, scale, company).classes(folder.resolve("onlookers"));
            classes.forEach((name, people) -> journal.tell(name + ": " + people));
            for (Chapter chapter : chapters(node, classes)) {
                if (parts.isEmpty() || parts.contains(chapter.name())) {
                    journal.timed(chapter.name(), chapter.work());
                    report.write(target);
                }
            }
        }
        journal.tell("report in " + target.toAbsolutePath().normalize());
    }

    /** Data made under an earlier schema are brought up to date, and tidied up as if they had been made so. */
    private void migrate() throws SQLException {
        try (Jdbc jdbc = Jdbc.to(source)) {
            String steps = "select count(*) from flyway_schema_history";
            long before = jdbc.number(steps);
            journal.timed("schema", () -> new Migrations(source).apply(MigrationMode.AUTO));
            if (jdbc.number(steps) > before) {
                journal.timed("tidying up after the migration", () -> jdbc.execute("vacuum (analyze)"));
            }
        }
    }

    private record Chapter(String name, Failure.Work work) {}

    private List<Chapter> chapters(Node node, Map<String, List<Onlooker>> classes) {
        List<Case> lists = new LeadCases(node, scale).all();
        OtherCases others = new OtherCases(scale, chance);
        return List.of(
                new Chapter("lists", () -> grid("Lists of leads", lists, node, classes)),
                new Chapter("checks", () -> grid("Checks and lookups", others.checks(), node, classes)),
                new Chapter("types", () -> grid("Lists of the other types", others.otherTypes(), node, classes)),
                new Chapter("search", () -> grid("Searches", others.searches(), node, classes)),
                new Chapter("mix", () -> mix(node, lists, others)),
                new Chapter("questions", () -> questions(node)),
                new Chapter("changes", () -> changes(node)),
                new Chapter("imports", this::imports));
    }

    private void grid(String title, List<Case> cases, Node node, Map<String, List<Onlooker>> classes) {
        report.grid(title, new Grid(node, classes, journal).measure(cases), classes);
    }

    private void mix(Node node, List<Case> lists, OtherCases others) {
        List<Case> all = new ArrayList<>(lists);
        all.addAll(others.checks());
        all.addAll(others.otherTypes());
        Mix.Found found = new Mix(node, scale, company, chance).of(all);
        report.figures(
                "Anybody asks anything: lists and checks",
                Map.of("rows of the page", found.rows(), "whole call, " + found.givenUp() + " given up", found.door()));
    }

    private void questions(Node node) {
        Questions questions = new Questions(node, scale, chance);
        Changes changes = new Changes(node, scale, company);
        Map<String, Figures> figures = new LinkedHashMap<>();
        figures.put("why somebody sees a lead, or not", questions.why());
        figures.put("who sees a lead", questions.who());
        figures.put("preview of a branch that moves", changes.preview());
        report.figures("Questions", figures);
    }

    private void changes(Node node) throws SQLException {
        Changes changes = new Changes(node, scale, company);
        List<Changes.Cost> costs = new ArrayList<>(changes.overOwners());
        costs.add(changes.overValues());
        report.changes(costs);
    }

    private void imports() throws SQLException {
        Imports imports = new Imports(source, scale);
        imports.withAccess();
        Imports.Took with = imports.withAccess();
        Imports.Took without = imports.without();
        report.line("").line("## Import of " + Imports.LINES + " leads").line("");
        report.line(String.format(
                Locale.ROOT,
                "Check %.1f s, run %.1f s; run without matching them to the rules over values %.1f s: %.2f times as long.",
                with.check() / 1e9,
                with.run() / 1e9,
                without.run() / 1e9,
                (double) with.run() / without.run()));
    }
}
