package crm.ejb.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import crm.fixture.Database;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

class PersistenceUnitTest {
    @Test
    void every_mapped_class_of_the_domain_is_listed() throws Exception {
        assertThat(listed()).as("<class> elements of persistence.xml").containsExactlyInAnyOrderElementsOf(mapped());
    }

    @Test
    void the_mappings_fit_the_migrated_schema() {
        try (Database database = Database.fresh()) {
            int one = database.call(
                    entities -> ((Number) entities.createNativeQuery("select 1").getSingleResult()).intValue());

            assertThat(one).isOne();
        }
    }

    private static Set<String> mapped() {
        Set<String> names = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPackages("crm.domain")) {
            if (List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class).stream()
                    .anyMatch(type::isAnnotatedWith)) {
                names.add(type.getName());
            }
        }
        return names;
    }

    private static Set<String> listed() throws Exception {
        try (InputStream unit = PersistenceUnitTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
            NodeList classes = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(unit)
                    .getElementsByTagName("class");
            Set<String> names = new TreeSet<>();
            IntStream.range(0, classes.getLength())
                    .forEach(i -> names.add(classes.item(i).getTextContent().strip()));
            return names;
        }
    }
}
