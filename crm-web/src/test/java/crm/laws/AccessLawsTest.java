package crm.laws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static crm.laws.Conditions.condition;
import static crm.laws.Law.law;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whose eyes are meant, who turns them into SQL, and who may hold the database in his hands. */
class AccessLawsTest {
    /** Classes besides the plural ones and the room of access that hold the database, each with its reason. */
    private static final Map<String, String> HOLD_THE_DATABASE = Map.of(
            "Sql", "is the hand itself",
            "AuditTrail", "writes what happened, in the transaction in which it happened");

    /** Classes besides the room of access that put SQL together, each with its reason. */
    private static final Map<String, String> ASSEMBLE =
            Map.of("Activities", "joins one table per record type; the names are those of the enum");

    private static final Set<String> DATABASE = Set.of(
            "jakarta.persistence.EntityManager",
            "org.hibernate.Session",
            "org.hibernate.StatelessSession",
            "crm.ejb.shared.Sql");

    private static final Pattern VISIBILITY_SQL =
            Pattern.compile("get_bit|crm_reaches|\\w+_scope\\b|access_epoch", Pattern.CASE_INSENSITIVE);

    private static final Pattern QUERY = Pattern.compile(
            "(?:\\.create(?:Native|Selection|Mutation|NativeMutation)?Query|SqlText\\.of)\\(\\s*|\\.add\\(\\s*(?=\")");

    private static final Pattern FIXED_TEXT = Pattern.compile(
            "(?:\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|[A-Z][A-Z0-9_]*|\\s|\\+)+[,)].*", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> eyes_and_hands() {
        return Stream.of(
                        law(
                                "a viewer is made by the one reader of the security context, or is the system",
                                "ViewerSin",
                                noClasses()
                                        .that(areNot("Viewer", "CurrentViewer"))
                                        .should()
                                        .callCodeUnitWhere(makesAViewer()),
                                "whoever could make a viewer could see with anybody's eyes"),
                        law(
                                "only plural classes hold the database",
                                "DatabaseInHand",
                                classes()
                                        .should(condition(
                                                "hold the database only if they are plural",
                                                AccessLawsTest::isNotPlural)),
                                "all there are, seen through somebody's eyes: one class per type answers that"))
                .flatMap(Law::tests);
    }

    @Test
    void the_oracle_shares_no_code_with_production() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "crm.oracle..",
                        "java..",
                        "org.junit..",
                        "org.assertj..",
                        "org.opentest4j..",
                        "org.apiguardian..")
                .allowEmptyShould(true)
                .because("two copies of one mistake agree with each other")
                .check(House.ORACLE);
    }

    @Test
    void visibility_sql_is_written_in_one_room() {
        assertThat(House.mainJava()
                        .filter(source -> !source.where().contains("/crm/ejb/access/"))
                        .filter(source ->
                                VISIBILITY_SQL.matcher(source.withoutComments()).find()))
                .extracting(Source::where)
                .as("files outside crm.ejb.access that decide visibility in SQL")
                .isEmpty();
        assertThat(VISIBILITY_SQL.matcher("where get_bit(:bits, owner_id) = 1").find())
                .isTrue();
        assertThat(VISIBILITY_SQL.matcher("from lead_scope s").find()).isTrue();
    }

    @Test
    void queries_are_fixed_texts() {
        assertThat(House.mainJava()
                        .filter(source -> !source.where().contains("/crm/ejb/access/"))
                        .filter(source -> !ASSEMBLE.containsKey(source.name()))
                        .filter(source -> asksWithAssembledText(source.withoutComments())))
                .extracting(Source::where)
                .as("files outside crm.ejb.access that assemble a query from parts; parameters are bound")
                .isEmpty();
        assertThat(asksWithAssembledText("em.createQuery(\"from Lead l where \" + condition, Lead.class)"))
                .isTrue();
        assertThat(asksWithAssembledText("em.createNativeQuery(sql)")).isTrue();
        assertThat(asksWithAssembledText("SqlText.of(\"select \" + column)")).isTrue();
        assertThat(asksWithAssembledText("SqlText t; t.add(\" order by \" + column)"))
                .isTrue();
        assertThat(asksWithAssembledText("rows.add(\"a\" + b)")).isFalse();
        assertThat(asksWithAssembledText("em.createQuery(\"from Lead\" + \" l\", Lead.class)"))
                .isFalse();
        assertThat(asksWithAssembledText("em.createQuery(NEWEST, Lead.class)")).isFalse();
    }

    private static boolean asksWithAssembledText(String java) {
        boolean writesSql = java.contains("SqlText");
        var query = QUERY.matcher(java);
        while (query.find()) {
            boolean matters = writesSql || !query.group().startsWith(".add");
            if (matters && !FIXED_TEXT.matcher(java.substring(query.end())).matches()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> isNotPlural(JavaClass type) {
        String name = type.getSimpleName();
        boolean plural = name.endsWith("s") && !name.endsWith("ss") || name.equals("People");
        boolean holds = type.getDirectDependenciesFromSelf().stream()
                .anyMatch(use -> DATABASE.contains(use.getTargetClass().getName()));
        boolean decidesAccess = type.getPackageName().equals("crm.ejb.access");
        return !holds || plural || decidesAccess || HOLD_THE_DATABASE.containsKey(name)
                ? Optional.empty()
                : Optional.of(type.getName() + " holds the database and is not a plural class");
    }

    private static DescribedPredicate<JavaClass> areNot(String... names) {
        return DescribedPredicate.describe(
                "are not " + List.of(names), type -> !List.of(names).contains(type.getSimpleName()));
    }

    private static DescribedPredicate<JavaCall<?>> makesAViewer() {
        return DescribedPredicate.describe("makes a Viewer", call -> {
            boolean ofViewer = call.getTargetOwner().getSimpleName().equals("Viewer");
            return ofViewer && (call.getName().equals("<init>") || isOtherFactory(call));
        });
    }

    private static boolean isOtherFactory(JavaCall<?> call) {
        return !call.getName().equals("system")
                && call.getTarget().getRawReturnType().getSimpleName().equals("Viewer")
                && call.getTarget().resolveMember().stream()
                        .anyMatch(member -> member.getModifiers().contains(JavaModifier.STATIC));
    }
}
