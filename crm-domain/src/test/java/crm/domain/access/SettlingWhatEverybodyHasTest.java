package crm.domain.access;

import static crm.domain.shared.RecordType.ACCOUNT;
import static crm.domain.shared.RecordType.CONTACT;
import static crm.domain.shared.RecordType.LEAD;
import static crm.domain.shared.RecordType.OPPORTUNITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.shared.RecordType;
import crm.domain.shared.Verdict;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettlingWhatEverybodyHasTest {
    private static final AccessDefaults SHIPPED = shipped();

    @Test
    void the_shipped_settings_agree_with_each_other() {
        assertThat(SHIPPED.check().isAllowed()).isTrue();
        assertThat(SHIPPED.contactsControlledByAccount()).isTrue();
        assertThat(with(CONTACT, DefaultLevel.PRIVATE).contactsControlledByAccount())
                .isFalse();
        assertThat(SHIPPED.of(LEAD).level()).isEqualTo(DefaultLevel.PRIVATE);
    }

    @Test
    void settings_that_do_not_suit_a_type_are_refused() {
        refused(with(ACCOUNT, DefaultLevel.PUBLIC_EDIT_TRANSFER), "access.default.unfit");
        refused(with(LEAD, DefaultLevel.CONTROLLED_BY_ACCOUNT), "access.default.unfit");
        assertThat(with(LEAD, DefaultLevel.PUBLIC_EDIT_TRANSFER).check().isAllowed())
                .isTrue();
    }

    @Test
    void children_are_no_wider_than_private_accounts() {
        refused(with(OPPORTUNITY, DefaultLevel.PUBLIC_READ), "access.default.opportunityWiderThanAccount");
        refused(with(CONTACT, DefaultLevel.PUBLIC_READ), "access.default.contactWiderThanAccount");
        assertThat(with(CONTACT, DefaultLevel.PRIVATE).check().isAllowed()).isTrue();
        AccessDefaults open = with(ACCOUNT, DefaultLevel.PUBLIC_READ);
        assertThat(open.with(OPPORTUNITY, of(DefaultLevel.PUBLIC_EDIT)).check().isAllowed())
                .isTrue();
        assertThat(open.with(CONTACT, of(DefaultLevel.PUBLIC_READ)).check().isAllowed())
                .isTrue();
    }

    @Test
    void every_type_has_a_setting_and_every_setting_a_level() {
        Map<RecordType, AccessDefault> three = new EnumMap<>(SHIPPED.byType());
        three.remove(CONTACT);
        assertThatThrownBy(() -> new AccessDefaults(three)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AccessDefault(null, true)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void defaults_give_what_their_names_say() {
        assertThat(DefaultLevel.PRIVATE.level()).isEqualTo(AccessLevel.NONE);
        assertThat(DefaultLevel.PUBLIC_READ.level()).isEqualTo(AccessLevel.READ);
        assertThat(DefaultLevel.PUBLIC_EDIT.level()).isEqualTo(AccessLevel.EDIT);
        assertThat(DefaultLevel.PUBLIC_EDIT_TRANSFER.level()).isEqualTo(AccessLevel.TRANSFER);
        assertThat(DefaultLevel.CONTROLLED_BY_ACCOUNT.level()).isEqualTo(AccessLevel.NONE);
    }

    @Test
    void levels_are_ordered_and_a_cap_never_raises() {
        assertThat(AccessLevel.EDIT.atLeast(AccessLevel.EDIT)).isTrue();
        assertThat(AccessLevel.EDIT.atLeast(AccessLevel.TRANSFER)).isFalse();
        assertThat(AccessLevel.FULL.atLeast(AccessLevel.READ)).isTrue();
        assertThat(AccessLevel.FULL.cappedAt(AccessLevel.READ)).isEqualTo(AccessLevel.READ);
        assertThat(AccessLevel.READ.cappedAt(AccessLevel.FULL)).isEqualTo(AccessLevel.READ);
        assertThat(AccessLevel.READ.cappedAt(AccessLevel.READ)).isEqualTo(AccessLevel.READ);
    }

    @Test
    void the_system_is_nobody_and_says_why_it_looks() {
        Viewer system = Viewer.system("tidying up");
        assertThat(system.isSystem()).isTrue();
        assertThat(system.name()).isEqualTo("system: tidying up");
        assertThat(new Viewer(1, "anna").isSystem()).isFalse();
        assertThatThrownBy(() -> new Viewer(1, null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void functions_are_named_after_their_type_and_all_are_listed_once() {
        assertThat(Permission.read(LEAD)).isEqualTo(Permission.LEAD_READ);
        assertThat(Permission.create(ACCOUNT)).isEqualTo(Permission.ACCOUNT_CREATE);
        assertThat(Permission.edit(CONTACT)).isEqualTo(Permission.CONTACT_EDIT);
        assertThat(Permission.delete(OPPORTUNITY)).isEqualTo(Permission.OPPORTUNITY_DELETE);
        assertThat(Permission.viewAll(LEAD)).isEqualTo(Permission.LEAD_VIEW_ALL);
        assertThat(Permission.modifyAll(ACCOUNT)).isEqualTo(Permission.ACCOUNT_MODIFY_ALL);
        assertThat(Permission.ALL)
                .doesNotHaveDuplicates()
                .hasSize(37)
                .contains(Permission.CONTACT_VIEW_ALL, Permission.LEAD_IMPORT, Permission.METRICS_READ)
                .doesNotContain(Permission.SIGNED_IN);
    }

    private static void refused(AccessDefaults defaults, String key) {
        assertThat(defaults.check().isAllowed()).isFalse();
        assertThat(defaults.check()).isInstanceOfSatisfying(Verdict.Rejected.class, rejected -> assertThat(
                        rejected.reason().key())
                .isEqualTo(key));
    }

    private static AccessDefaults with(RecordType type, DefaultLevel level) {
        return SHIPPED.with(type, of(level));
    }

    private static AccessDefault of(DefaultLevel level) {
        return new AccessDefault(level, true);
    }

    private static AccessDefaults shipped() {
        Map<RecordType, AccessDefault> byType = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            byType.put(type, of(DefaultLevel.PRIVATE));
        }
        byType.put(CONTACT, of(DefaultLevel.CONTROLLED_BY_ACCOUNT));
        return new AccessDefaults(byType);
    }
}
