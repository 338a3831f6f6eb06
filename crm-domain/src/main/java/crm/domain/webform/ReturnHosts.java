package crm.domain.webform;

import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The web sites to which a form may send the browser afterwards, as the operator names them.
 *
 * @param names hosts, lower case, with the port if it is none of the usual
 */
public record ReturnHosts(Set<String> names) {
    public ReturnHosts {
        names = Set.copyOf(names);
    }

    /** The hosts of a list with commas; null and blank name none. */
    public static ReturnHosts of(String list) {
        String text = list == null ? "" : list;
        return new ReturnHosts(Arrays.stream(text.split(",", -1))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toSet()));
    }

    /** @throws InvalidException if the address is none, not of the web, or of a site that is not named; null is fine */
    public void require(String address) {
        if (address != null && !contains(address)) {
            throw new InvalidException(Problem.of("returnTo", "webform.returnTo.host"));
        }
    }

    private boolean contains(String address) {
        try {
            URI uri = URI.create(address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web
                    && uri.getRawAuthority() != null
                    && uri.getRawUserInfo() == null
                    && names.contains(uri.getRawAuthority().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
