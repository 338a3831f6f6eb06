package crm.web.ui;

import crm.domain.shared.Paging;
import crm.domain.shared.Slice;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/**
 * A list page: the question in the address and one slice of rows as its answer, loaded once when the page opens.
 * Subclasses are request scoped, name the default order and ask their service; filters are read by {@link #filter}.
 */
public abstract class ListPage<T> {

    private static final int ROWS = 50;

    private final String defaultSort;
    private final boolean defaultDescending;

    @Inject
    private HttpServletRequest request;

    private ListLinks links;
    private Slice<T> slice;

    protected ListPage(String defaultSort, boolean defaultDescending) {
        this.defaultSort = defaultSort;
        this.defaultDescending = defaultDescending;
    }

    @PostConstruct
    void open() {
        links = ListLinks.of(request, defaultSort, defaultDescending);
        slice = load(links.paging(ROWS));
    }

    protected abstract Slice<T> load(Paging paging);

    /** The value of that filter in the address, or null. */
    protected String filter(String name) {
        return links.filter(name);
    }

    /** The enum constant a filter in the address names, or null; a word that is none is no filter. */
    protected <E extends Enum<E>> E filter(String name, Class<E> type) {
        String word = links.filter(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    public Slice<T> getSlice() {
        return slice;
    }

    public ListLinks getLinks() {
        return links;
    }
}
