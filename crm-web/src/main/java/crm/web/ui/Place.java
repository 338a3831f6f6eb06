package crm.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * A place one can go to from every page.
 *
 * @param word the feature word; {@code ui.place.<word>} is its label and the {@code section} parameter of its pages
 * @param path path inside the application
 * @param icon name of a PrimeIcon
 * @param keys the keyboard shortcut, keys separated by a space
 * @param permissions any of them opens the place; empty means everybody
 */
public record Place(String word, String path, String icon, String keys, List<String> permissions) {

    public boolean isOpenTo(HttpServletRequest request) {
        return permissions.isEmpty() || permissions.stream().anyMatch(permission -> Permits.has(request, permission));
    }
}
