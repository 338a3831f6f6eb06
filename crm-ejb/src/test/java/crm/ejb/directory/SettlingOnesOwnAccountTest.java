package crm.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.directory.OwnPreferences;
import crm.domain.shared.InvalidException;
import crm.fixture.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettlingOnesOwnAccountTest {
    private final DirectoryFixture house = new DirectoryFixture();

    @AfterEach
    void drop() {
        house.close();
    }

    @Test
    void wishes_are_remembered() {
        OwnPreferences wish = new OwnPreferences("dark", "de", "Europe/Berlin");

        prefer(wish);

        assertThat(house.preferences("anna", PreferenceService::get)).isEqualTo(wish);
        assertThat(house.preferences("ben", PreferenceService::get).theme()).isEqualTo("system");
    }

    @Test
    void a_wish_changes_nothing_of_the_organisation() {
        long before = epoch();

        prefer(new OwnPreferences("light", null, null));

        assertThat(epoch()).isEqualTo(before);
    }

    @Test
    void a_wish_that_cannot_be_met_is_refused() {
        assertThatThrownBy(() -> prefer(new OwnPreferences("pink", "<script>", "Nowhere/Land")))
                .isInstanceOfSatisfying(InvalidException.class, refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.field())
                        .containsExactly("theme", "locale", "timeZone"));
    }

    @Test
    void the_own_password_is_changed_only_by_who_knows_it_and_other_sessions_end() {
        int anna = house.user("anna").id();
        house.users("root", door -> {
            door.setPassword(anna, "first-Secret-1");
            return null;
        });

        assertThatThrownBy(() -> house.preferences("anna", door -> door.changePassword("wrong", "second-Secret-2")))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> house.preferences("anna", door -> door.changePassword("first-Secret-1", "short")))
                .isInstanceOf(InvalidException.class);
        SignedIn proof = house.preferences("anna", door -> door.changePassword("first-Secret-1", "second-Secret-2"));

        assertThat(proof.userId()).isEqualTo(anna);
        assertThat(stillValid(proof)).isTrue();
        assertThat(stillValid(new SignedIn(anna, proof.since().minusMillis(1)))).isFalse();
    }

    private boolean stillValid(SignedIn session) {
        return house.database.call(
                entities -> new SignIns(entities, null).caller(session).isPresent());
    }

    private long epoch() {
        return house.database.call(entities -> {
            House rooms = new House(entities, "anna");
            return rooms.organisations().current(rooms.sql()).epoch();
        });
    }

    private void prefer(OwnPreferences wish) {
        house.preferences("anna", door -> {
            door.prefer(wish);
            return null;
        });
    }
}
