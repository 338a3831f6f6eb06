package crm.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page, its bean and its test are found by one name; looks live in tags. */
class PagesTest {
    /** Pages that need no bean, each with its reason. */
    private static final Map<String, String> WITHOUT_BEAN = Map.of();

    private static final Pattern ONLY_IN_TAGS =
            Pattern.compile("(p|h):(input|select|datePicker|autoComplete|password|dataTable|textEditor|fileUpload).*");

    private static final Set<String> NEVER = Set.of("f:ajax", "h:commandLink", "h:commandButton", "p:dataExporter");
    private static final Pattern ROLE_NAME = Pattern.compile("isUserInRole|isCallerInRole|hasRole|\\.roles\\b");
    private static final Pattern WAY_BACK =
            Pattern.compile("getParameter\\(\"to\"\\)|param(?:\\.to\\b|\\['to'\\])|viewParam name=\"to\"");

    /** Readers of an address to go back to; each keeps to paths inside the application, and its tests show it. */
    private static final Set<String> READ_THE_WAY_BACK = Set.of("PreferenceChoice", "ReturnAddress", "login");

    private static final Pattern HANDLER = Pattern.compile("on[a-z]+");

    @Test
    void every_page_has_its_bean() {
        Set<String> beans = House.CLASSES.stream().map(type -> type.getName()).collect(Collectors.toSet());
        assertThat(pages().filter(page -> !WITHOUT_BEAN.containsKey(address(page)))
                        .filter(page -> !beans.contains(bean(address(page)))))
                .extracting(page -> address(page) + " has no " + bean(address(page)))
                .isEmpty();
    }

    @Test
    void the_bean_is_found_by_the_name_of_the_page() {
        assertThat(bean("lead/list.xhtml")).isEqualTo("crm.web.lead.LeadListPage");
        assertThat(bean("directory/user-list.xhtml")).isEqualTo("crm.web.directory.DirectoryUserListPage");
        assertThat(bean("login.xhtml")).isEqualTo("crm.web.login.LoginPage");
        assertThat(bean("index.xhtml")).isEqualTo("crm.web.home.HomePage");
    }

    @Test
    void every_page_stands_in_the_frame() {
        assertThat(pages().map(Facelet::read).filter(page -> page.elements().stream()
                        .noneMatch(element -> element.get("template").startsWith("/WEB-INF/"))))
                .extracting(page -> page.source().where())
                .isEmpty();
    }

    @Test
    void raw_inputs_stay_inside_tags() {
        assertThat(pages().map(Facelet::read).flatMap(page -> complaints(page, PagesTest::isRaw)))
                .isEmpty();
    }

    @Test
    void no_component_breaks_the_content_security_policy() {
        assertThat(House.facelets().map(Facelet::read).flatMap(page -> complaints(page, PagesTest::breaksPolicy)))
                .isEmpty();
    }

    @Test
    void no_page_decides_by_role_name() {
        assertThat(House.facelets().map(Facelet::read).flatMap(page -> complaints(page, PagesTest::namesARole)))
                .isEmpty();
    }

    /** An address to go back to comes from outside; whoever reads one must refuse those that lead elsewhere. */
    @Test
    void few_read_where_to_go_back_to() {
        assertThat(Stream.concat(House.mainJava(), House.facelets())
                        .filter(source ->
                                WAY_BACK.matcher(source.withoutComments()).find())
                        .filter(source -> !READ_THE_WAY_BACK.contains(source.name())))
                .extracting(Source::where)
                .isEmpty();
        assertThat(WAY_BACK.matcher("request.getParameter(\"to\")").find()).isTrue();
        assertThat(WAY_BACK.matcher("<f:viewParam name=\"to\"/>").find()).isTrue();
    }

    @Test
    void a_bad_page_is_noticed() {
        var page = Facelet.read(
                new Source(
                        House.ROOT,
                        "<p xmlns:f='f' xmlns:p='p' onclick='x()'><f:ajax/><p:inputText rendered=\"#{request.isUserInRole('a')}\"/></p>"));
        assertThat(complaints(page, PagesTest::isRaw)).hasSize(1);
        assertThat(complaints(page, PagesTest::breaksPolicy)).hasSize(2);
        assertThat(complaints(page, PagesTest::namesARole)).hasSize(1);
    }

    private static Stream<String> complaints(Facelet page, java.util.function.Predicate<Facelet.Element> wrong) {
        return page.elements().stream()
                .filter(wrong)
                .map(element -> page.source().where() + ":" + element.line() + " " + element.name());
    }

    private static boolean isRaw(Facelet.Element element) {
        return ONLY_IN_TAGS.matcher(element.name()).matches();
    }

    private static boolean breaksPolicy(Facelet.Element element) {
        boolean plain = !element.name().contains(":");
        return NEVER.contains(element.name())
                || plain
                        && element.attributes().keySet().stream()
                                .anyMatch(name -> HANDLER.matcher(name).matches());
    }

    private static boolean namesARole(Facelet.Element element) {
        return ROLE_NAME.matcher(element.get("rendered")).find();
    }

    private static Stream<Source> pages() {
        return House.sources(House.PAGES, ".xhtml")
                .filter(page -> !address(page).startsWith("WEB-INF/"))
                .filter(page -> !address(page).startsWith("resources/"));
    }

    private static String address(Source page) {
        return House.PAGES.relativize(page.path()).toString().replace('\\', '/');
    }

    private static String bean(String address) {
        String path = address.equals("index.xhtml") ? "home" : address.substring(0, address.indexOf('.'));
        String feature = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        StringBuilder name = new StringBuilder("crm.web.").append(feature).append('.');
        for (String word : path.split("[/-]", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.append("Page").toString();
    }
}
