package crm.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.shared.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoingThroughAListTest {

    @Test
    void the_default_order_holds_if_the_address_names_none() {
        ListLinks links = ListLinks.of(asked(), "created", true);
        assertThat(links.paging(50)).isEqualTo(new Paging("created", true, null, null, 50));
        assertThat(links.ariaSort("created")).isEqualTo("descending");
        assertThat(links.ariaSort("name")).isEqualTo("none");
    }

    @Test
    void a_second_click_turns_the_order_round_and_begins_at_the_top() {
        ListLinks links = ListLinks.of(asked("sort", "name", "dir", "asc", "after", "c1"), "created", true);
        assertThat(links.sorted("name")).isEqualTo("/crm/lead/list.xhtml?sort=name&dir=desc");
        assertThat(links.sorted("company")).isEqualTo("/crm/lead/list.xhtml?sort=company&dir=asc");
    }

    @Test
    void neighbours_keep_filters_and_order() {
        ListLinks links = ListLinks.of(asked("status", "NEW", "text", "a&b"), "created", true);
        assertThat(links.next("x/y"))
                .isEqualTo("/crm/lead/list.xhtml?status=NEW&text=a%26b&sort=created&dir=desc&after=x%2Fy");
        assertThat(links.previous(null)).isNull();
        assertThat(links.isFiltered()).isTrue();
        assertThat(links.getCleared()).isEqualTo("/crm/lead/list.xhtml");
    }

    @Test
    void what_a_form_sends_beside_the_address_is_no_filter() {
        ListLinks links = ListLinks.of(
                sent("view=QUEUED", "view", "QUEUED", "claiming", "claiming", "claiming:claim", "7"), "created", true);
        assertThat(links.next("x")).isEqualTo("/crm/lead/list.xhtml?view=QUEUED&sort=created&dir=desc&after=x");
    }

    @Test
    void a_list_goes_on_or_back_but_not_both() {
        Paging paging = ListLinks.of(asked("after", "a", "before", "b"), "created", true)
                .paging(50);
        assertThat(paging.after()).isEqualTo("a");
        assertThat(paging.before()).isNull();
    }

    @Test
    void everything_is_counted_on_the_page_that_asks_for_it_and_on_no_neighbour() {
        ListLinks links = ListLinks.of(asked("status", "NEW", "after", "a", "count", "all"), "created", true);
        assertThat(links.paging(50)).isEqualTo(new Paging("created", true, "a", null, 50, true));
        assertThat(links.getCounted())
                .isEqualTo("/crm/lead/list.xhtml?status=NEW&sort=created&dir=desc&after=a&count=all");
        assertThat(links.next("b")).isEqualTo("/crm/lead/list.xhtml?status=NEW&sort=created&dir=desc&after=b");
    }

    private static HttpServletRequest asked(String... namesAndValues) {
        StringBuilder address = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            address.append('&').append(namesAndValues[i]).append('=').append(namesAndValues[i + 1]);
        }
        return sent(address.toString(), namesAndValues);
    }

    private static HttpServletRequest sent(String address, String... namesAndValues) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        }
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getContextPath" -> "/crm";
                    case "getServletPath" -> "/lead/list.xhtml";
                    case "getQueryString" -> address;
                    case "getParameterMap" -> parameters;
                    case "getParameter" ->
                        parameters.containsKey(arguments[0]) ? parameters.get(arguments[0])[0] : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
