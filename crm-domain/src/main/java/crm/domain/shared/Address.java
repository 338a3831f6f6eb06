package crm.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A postal address; every part may be null. */
@Embeddable
public record Address(String street, String city, String postalCode, String state, String country)
        implements Serializable {
    public static final Address NONE = new Address(null, null, null, null, null);

    public Address {
        street = Text.clean(street);
        city = Text.line(city);
        postalCode = Text.line(postalCode);
        state = Text.line(state);
        country = Text.line(country);
    }

    /** The names of an address's fields in the order of its parts, after a word such as {@code billing}, or none. */
    public static List<String> fields(String word) {
        return word.isEmpty()
                ? List.of("street", "city", "postalCode", "state", "country")
                : Stream.of("Street", "City", "PostalCode", "State", "Country")
                        .map(word::concat)
                        .toList();
    }

    /** The parts there are, in one line; empty if there is none. */
    public String oneLine() {
        return Stream.of(street, postalCode, city, state, country)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    public boolean isEmpty() {
        return street == null && city == null && postalCode == null && state == null && country == null;
    }
}
