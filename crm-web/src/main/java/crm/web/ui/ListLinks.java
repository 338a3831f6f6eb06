package crm.web.ui;

import crm.domain.shared.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The question a list page was asked, and the addresses of its neighbours: other order, next and previous rows, no
 * filters. The whole question stands in the address, so that a list can be kept, sent and gone back to.
 */
public final class ListLinks {

    private static final Set<String> OWN = Set.of("sort", "dir", "after", "before", "count");

    private final String path;
    private final Map<String, String> filters = new LinkedHashMap<>();
    private final String sort;
    private final boolean descending;
    private final String after;
    private final String before;
    private final boolean exact;

    private ListLinks(HttpServletRequest request, String sort, boolean descending) {
        this.path = request.getContextPath() + request.getServletPath();
        this.sort = valueOr(request.getParameter("sort"), sort);
        String direction = request.getParameter("dir");
        this.descending = direction == null ? descending && this.sort.equals(sort) : direction.equals("desc");
        this.after = valueOr(request.getParameter("after"), null);
        this.before = this.after == null ? valueOr(request.getParameter("before"), null) : null;
        this.exact = "all".equals(request.getParameter("count"));
        request.getParameterMap().forEach((name, values) -> {
            if (!OWN.contains(name) && stands(name, request.getQueryString()) && !values[0].isBlank()) {
                filters.put(name, values[0].trim());
            }
        });
    }

    /** Whether the address names it; what a form of the page sends besides is no filter. */
    private static boolean stands(String name, String address) {
        return address != null
                && !name.startsWith("jakarta.faces.")
                && ("&" + address).contains("&" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "=");
    }

    /** Reads the question from the address; the order given holds if the address names none. */
    public static ListLinks of(HttpServletRequest request, String sort, boolean descending) {
        return new ListLinks(request, sort, descending);
    }

    public Paging paging(int size) {
        return new Paging(sort, descending, after, before, size, exact);
    }

    /** The value of a filter, or null if it is not set. */
    public String filter(String name) {
        return filters.get(name);
    }

    public boolean isFiltered() {
        return !filters.isEmpty();
    }

    public String getSort() {
        return sort;
    }

    public String getDirection() {
        return descending ? "desc" : "asc";
    }

    /** This list in the order of that column; the other way round if it is so already. */
    public String sorted(String column) {
        boolean turn = column.equals(sort) && !descending;
        return address(Map.of("sort", column, "dir", turn ? "desc" : "asc"));
    }

    /** The value of {@code aria-sort} for that column, {@code none} if the list is not in its order. */
    public String ariaSort(String column) {
        return !sort.equals(column) ? "none" : descending ? "descending" : "ascending";
    }

    public String next(String cursor) {
        return cursor == null ? null : address(ordered("after", cursor));
    }

    public String previous(String cursor) {
        return cursor == null ? null : address(ordered("before", cursor));
    }

    /** This very page with everything counted; the neighbours are counted up to the cap again. */
    public String getCounted() {
        Map<String, String> order = after == null ? ordered("before", before) : ordered("after", after);
        order.put("count", "all");
        return link(filters, order);
    }

    /** This list without any filter. */
    public String getCleared() {
        return path;
    }

    /** This list with that filter changed; null or an empty value takes the filter away. */
    public String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(filters);
        changed.put(name, value);
        return link(changed, ordered(null, null));
    }

    /** Another path of the application with the same filters: a file of what the list shows. */
    public String filteredAt(String other) {
        String query = query(filters);
        return query.isEmpty() ? other : other + "?" + query;
    }

    private Map<String, String> ordered(String cursorName, String cursor) {
        Map<String, String> order = new LinkedHashMap<>();
        order.put("sort", sort);
        order.put("dir", getDirection());
        if (cursorName != null) {
            order.put(cursorName, cursor);
        }
        return order;
    }

    private String address(Map<String, String> order) {
        return link(filters, order);
    }

    private String link(Map<String, String> shownFilters, Map<String, String> order) {
        Map<String, String> all = new LinkedHashMap<>(shownFilters);
        List.of("sort", "dir", "after", "before", "count").forEach(name -> all.put(name, order.get(name)));
        String query = query(all);
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String query(Map<String, String> all) {
        return all.entrySet().stream()
                .filter(entry -> entry.getValue() != null && !entry.getValue().isEmpty())
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String valueOr(String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
