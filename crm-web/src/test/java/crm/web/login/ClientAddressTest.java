package crm.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final Set<String> PROXIES = ClientAddress.proxies("127.0.0.1, 10.0.0.2");

    @Test
    void without_a_known_proxy_the_peer_is_the_client_whatever_it_says() {
        assertThat(ClientAddress.of("192.0.2.1", List.of("198.51.100.9"), Set.of()))
                .isEqualTo("192.0.2.1");
        assertThat(ClientAddress.of("192.0.2.1", List.of("198.51.100.9"), PROXIES))
                .isEqualTo("192.0.2.1");
    }

    @Test
    void a_known_proxy_is_believed_about_the_hop_before_it() {
        assertThat(ClientAddress.of("127.0.0.1", List.of("198.51.100.9"), PROXIES))
                .isEqualTo("198.51.100.9");
    }

    @Test
    void what_the_client_itself_put_in_front_is_not_believed() {
        assertThat(ClientAddress.of("127.0.0.1", List.of("203.0.113.5", "198.51.100.9", "10.0.0.2"), PROXIES))
                .isEqualTo("198.51.100.9");
    }

    @Test
    void nonsense_leaves_the_last_address_that_is_known() {
        assertThat(ClientAddress.of("127.0.0.1", List.of("<script>"), PROXIES)).isEqualTo("127.0.0.1");
    }

    @Test
    void one_network_of_ipv6_is_one_address() {
        assertThat(ClientAddress.of("2001:db8:1:2:3:4:5:6", List.of(), PROXIES))
                .isEqualTo(ClientAddress.of("2001:db8:1:2:ffff::1", List.of(), PROXIES));
    }
}
