package crm.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several people on one server, one after the other: each sees with nobody's eyes but his own. */
class OwnEyesIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_lead_is_there_for_its_owner_and_those_above_and_not_found_for_a_peer() {
        String lead = leadOf("timo");

        assertThat(statusFor("sophie", lead)).as("a peer").isEqualTo(404);
        assertThat(statusFor("emil", lead)).as("two levels above").isEqualTo(200);
        assertThat(statusFor("tyler", lead)).as("another continent").isEqualTo(404);
        assertThat(statusFor("helga", lead)).as("the top of the tree").isEqualTo(200);
        assertThat(statusFor("timo", lead)).as("the owner").isEqualTo(200);
    }

    @Test
    void a_lead_nobody_may_see_looks_like_one_that_does_not_exist() {
        String hidden = leadOf("timo");
        browser.phone().signInAs("sophie");

        assertThat(open(hidden)).isEqualTo(404);
        String answer = browser.page().locator("main").innerText();
        assertThat(open("/lead/view.xhtml?id=999999999")).isEqualTo(404);
        assertThat(browser.page().locator("main").innerText()).isEqualTo(answer);
    }

    private String leadOf(String userName) {
        String id = Suite.ask("select l.id from lead l join crm_user u on u.id = l.owner_id where u.user_name = '"
                + userName + "' and l.deleted_at is null order by l.id limit 1");
        assertThat(id).as("a lead of " + userName).isNotNull();
        return "/lead/view.xhtml?id=" + id;
    }

    private int statusFor(String userName, String path) {
        browser.phone().signInAs(userName);
        return open(path);
    }

    private int open(String path) {
        return browser.open(path).status();
    }
}
