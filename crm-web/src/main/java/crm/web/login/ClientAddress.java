package crm.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a request comes from, as far as it can be believed: what a proxy says counts only if the operator has named that
 * proxy. Addresses of IPv6 are told apart by their network, because one household has millions of them.
 */
public final class ClientAddress {
    private static final Set<String> PROXIES = proxies(System.getenv("CRM_TRUSTED_PROXIES"));
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int NETWORK_GROUPS = 4;

    private ClientAddress() {}

    /** The address of whoever sent the request. */
    public static String of(HttpServletRequest request) {
        List<String> way = new ArrayList<>();
        Collections.list(request.getHeaders("X-Forwarded-For"))
                .forEach(header -> COMMA.splitAsStream(header.strip()).forEach(way::add));
        return of(request.getRemoteAddr(), way, PROXIES);
    }

    /** Goes the way back from the last hop as long as each hop is a proxy of ours. */
    static String of(String peer, List<String> forwardedFor, Set<String> proxies) {
        String address = peer;
        for (int i = forwardedFor.size() - 1; i >= 0 && proxies.contains(address); i--) {
            if (!ADDRESS.matcher(forwardedFor.get(i)).matches()) {
                break;
            }
            address = forwardedFor.get(i);
        }
        return network(address);
    }

    static Set<String> proxies(String list) {
        return list == null || list.isBlank() ? Set.of() : Set.of(COMMA.split(list.strip(), -1));
    }

    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.split(":", NETWORK_GROUPS + 1);
        return String.join(":", List.of(groups).subList(0, Math.min(NETWORK_GROUPS, groups.length)));
    }
}
