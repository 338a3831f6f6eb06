package crm.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import crm.ejb.directory.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SigningInOverSomebodyElseTest {
    private static final int LENA = 1;
    private static final int GRAHAM = 2;

    private Map<String, Object> session = new HashMap<>();

    @Test
    void nothing_is_left_of_the_session_of_another_user() {
        signIn(LENA);
        session.put("page", "what Lena read");

        signIn(GRAHAM);

        assertThat(session).doesNotContainKey("page").containsValue(GRAHAM);
    }

    @Test
    void the_same_user_goes_on_with_his_pages() {
        signIn(LENA);
        session.put("page", "what Lena read");

        signIn(LENA);

        assertThat(session).containsEntry("page", "what Lena read");
    }

    private void signIn(int user) {
        BrowserSession.begin(request(), new SignedIn(user, Instant.EPOCH));
    }

    private HttpServletRequest request() {
        return fake(HttpServletRequest.class, (name, arguments) -> name.equals("getSession") ? container() : null);
    }

    private HttpSession container() {
        return fake(HttpSession.class, (name, arguments) -> switch (name) {
            case "getAttribute" -> session.get((String) arguments[0]);
            case "setAttribute" -> session.put((String) arguments[0], arguments[1]);
            case "invalidate" -> session = new HashMap<>();
            default -> null;
        });
    }

    private interface Answer {
        Object to(String name, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object value = answer.to(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : value;
                }));
    }
}
