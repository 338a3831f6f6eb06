package crm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NameClassPair;
import javax.naming.NamingException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server, where no page and no URL stands between a caller and the doors. */
@ExtendWith(ArquillianExtension.class)
class StrangersAtTheDoorsIT {
    private static final String APPLICATION = "java:global/crm";

    /** The built WAR, with a way in for this test. */
    @Deployment
    static WebArchive war() throws IOException {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "crm.war")
                .importFrom(new File(System.getProperty("crm.war")))
                .as(WebArchive.class);
        try (InputStream in = war.get("/WEB-INF/web.xml").getAsset().openStream()) {
            String open = "<url-pattern>/login.xhtml</url-pattern>";
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return war.setWebXML(new StringAsset(
                    text.replace(open, open + "<url-pattern>/ArquillianServletRunnerEE9</url-pattern>")));
        }
    }

    @Test
    void no_method_that_names_a_permission_lets_a_stranger_in() throws Exception {
        List<String> open = new ArrayList<>();
        int tried = 0;
        for (Object door : doors()) {
            for (Method method : door.getClass().getSuperclass().getDeclaredMethods()) {
                if (method.isAnnotationPresent(RolesAllowed.class)) {
                    tried++;
                    if (!refuses(door, method)) {
                        open.add(method.toString());
                    }
                }
            }
        }
        assertEquals(List.of(), open);
        assertTrue(tried >= 40, "only " + tried + " methods were found");
    }

    private static List<Object> doors() throws NamingException {
        InitialContext names = new InitialContext();
        List<Object> doors = new ArrayList<>();
        for (NameClassPair name : Collections.list(names.list(APPLICATION))) {
            if (name.getName().matches("\\w+Service")) {
                doors.add(names.lookup(APPLICATION + "/" + name.getName()));
            }
        }
        return doors;
    }

    private static boolean refuses(Object door, Method method) throws IllegalAccessException {
        Object[] nothing = Stream.of(method.getParameterTypes())
                .map(StrangersAtTheDoorsIT::nothing)
                .toArray();
        try {
            method.invoke(door, nothing);
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof EJBAccessException;
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == int.class ? 0 : null;
    }
}
