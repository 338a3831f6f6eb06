package crm.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.directory.Role;
import crm.ejb.shared.Sql;
import crm.fixture.Database;
import crm.fixture.People;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RollingBackAChangeTest {
    private final Database database = Database.fresh();
    private final Organisations node = new Organisations();
    private Role team;

    @BeforeEach
    void two_people_of_one_team() {
        database.run(entities -> {
            People people = new People(entities);
            team = people.role("Team", null);
            people.user("anna", team);
            people.user("ben", team);
        });
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void what_a_node_saw_inside_a_change_that_was_rolled_back_is_not_believed_afterwards() {
        rollBackTakingThePlaceOf("anna");

        assertThat(placeOf("anna")).isEqualTo(team.id());
    }

    @Test
    void the_number_of_a_change_that_was_rolled_back_is_not_given_to_the_next_one() {
        rollBackTakingThePlaceOf("anna");
        database.run(entities -> takeThePlaceOf("ben", entities));

        assertThat(placeOf("anna")).isEqualTo(team.id());
        assertThat(placeOf("ben")).isNull();
    }

    /** The node reads the organisation in the middle, and remembers it. */
    private void rollBackTakingThePlaceOf(String userName) {
        assertThatThrownBy(() -> database.run(entities -> {
                    takeThePlaceOf(userName, entities);
                    assertThat(placeOf(userName, entities)).isNull();
                    throw new IllegalStateException("refused after all");
                }))
                .hasMessage("refused after all");
    }

    private Integer placeOf(String userName) {
        return database.call(entities -> placeOf(userName, entities));
    }

    private Integer placeOf(String userName, EntityManager entities) {
        return node.current(new Sql(entities)).member(userName).orElseThrow().roleId();
    }

    private static void takeThePlaceOf(String userName, EntityManager entities) {
        entities.createNativeQuery("update crm_user set role_id = null where user_name = ?")
                .setParameter(1, userName)
                .executeUpdate();
    }
}
