package crm.nodes;

import static crm.nodes.Secret.ACCOUNT;
import static crm.nodes.Secret.CONTACT;
import static crm.nodes.Secret.LEAD;
import static crm.nodes.Secret.OPPORTUNITY;
import static crm.nodes.Secret.TIMELINE;

import crm.domain.access.AccessLevel;
import crm.domain.access.DefaultLevel;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A way in which the reader gains what the owner owns, and loses it again. Before and after she has nothing, and the
 * organisation is as {@link Scene} left it.
 */
enum Kind {
    READER_PLACED(
            "the reader is put into a role above the owner's, and back",
            (by, scene) -> by.place(scene.reader, scene.top),
            (by, scene) -> by.place(scene.reader, scene.north)),
    OWNER_PLACED(
            "the owner is put into a role below the reader's, and back",
            (by, scene) -> by.place(scene.owner, scene.below),
            (by, scene) -> by.place(scene.owner, scene.south)),
    ROLE_MOVED(
            "the owner's role is moved under the reader's, and back",
            (by, scene) -> by.move(scene.south, scene.north),
            (by, scene) -> by.move(scene.south, scene.top)),
    SET_GIVEN(
            "a permission set with \"see all data\" is given and taken",
            (by, scene) -> by.give(scene.reader, Set.of(scene.work, scene.seeing)),
            (by, scene) -> by.give(scene.reader, Set.of(scene.work))),
    SET_CHANGED(
            "\"see all data\" is put into the reader's permission set, and taken out",
            (by, scene) -> by.seeAllData(scene.work, true),
            (by, scene) -> by.seeAllData(scene.work, false)),
    DEFAULT_CHANGED(
            "default access becomes public, and private again",
            (by, scene) -> by.share(DefaultLevel.PUBLIC_READ, true),
            (by, scene) -> by.share(DefaultLevel.PRIVATE, true)),
    HIERARCHY_SWITCHED(
            "access by the hierarchy is switched on and off",
            (by, scene) -> by.share(DefaultLevel.PRIVATE, true),
            (by, scene) -> by.share(DefaultLevel.PRIVATE, false)) {
        @Override
        void prepare(Administration by, Scene scene) {
            by.share(DefaultLevel.PRIVATE, false);
            by.place(scene.reader, scene.top);
        }

        @Override
        void tidy(Administration by, Scene scene) {
            by.place(scene.reader, scene.north);
            by.share(DefaultLevel.PRIVATE, true);
        }
    },
    FUNCTION_TAKEN(
            "where all is public, the permission to read is given and taken",
            (by, scene) -> by.give(scene.reader, Set.of(scene.work)),
            (by, scene) -> by.give(scene.reader, Set.of())) {
        @Override
        void prepare(Administration by, Scene scene) {
            by.give(scene.reader, Set.of());
            by.share(DefaultLevel.PUBLIC_READ, true);
        }

        @Override
        void tidy(Administration by, Scene scene) {
            by.share(DefaultLevel.PRIVATE, true);
            by.give(scene.reader, Set.of(scene.work));
        }
    },
    CHILDREN_OPENED(
            "what her role has on others' records under her own account is opened and closed",
            (by, scene) -> by.openChildren(scene.north, AccessLevel.READ),
            (by, scene) -> by.openChildren(scene.north, AccessLevel.NONE)) {
        @Override
        Set<Secret> opens() {
            return EnumSet.of(CONTACT, OPPORTUNITY, TIMELINE);
        }
    },
    GROUP_JOINED(
            "the reader joins a public group that a rule shares to, and leaves it",
            scene -> scene.sharing().joinGroup(),
            scene -> scene.sharing().leaveGroup()),
    RULE_MADE(
            "rules that share the owner's role with the reader's are made and deleted",
            scene -> scene.sharing().makeRules(),
            scene -> scene.sharing().deleteRules()),
    CRITERIA_RULE_MADE(
            "a rule that shares leads of one company with the reader is made and deleted",
            scene -> scene.sharing().makeCriteriaRule(),
            scene -> scene.sharing().deleteCriteriaRule()) {
        @Override
        Set<Secret> opens() {
            return EnumSet.of(LEAD);
        }
    },
    RECORD_SHARED(
            "the records are shared with the reader by hand, and the shares ended",
            scene -> scene.sharing().share(),
            scene -> scene.sharing().endShares()),
    TEAM_JOINED(
            "the reader joins the teams of the accounts, and leaves them",
            scene -> scene.sharing().joinTeams(),
            scene -> scene.sharing().leaveTeams()) {
        @Override
        Set<Secret> opens() {
            return EnumSet.of(ACCOUNT, CONTACT, OPPORTUNITY, TIMELINE);
        }
    },
    QUEUE_JOINED(
            "the reader joins the queue that owns the lead, and leaves it",
            scene -> scene.sharing().joinQueue(),
            scene -> scene.sharing().leaveQueue()) {
        @Override
        void prepare(Administration by, Scene scene) {
            scene.sharing().putLeadIntoQueue();
        }

        @Override
        void tidy(Administration by, Scene scene) {
            scene.sharing().takeLeadFromQueue();
        }

        @Override
        Set<Secret> opens() {
            return EnumSet.of(LEAD);
        }
    };

    private final String words;
    private final boolean administered;
    private final BiConsumer<Administration, Scene> grant;
    private final BiConsumer<Administration, Scene> revoke;

    Kind(String words, BiConsumer<Administration, Scene> grant, BiConsumer<Administration, Scene> revoke) {
        this.words = words;
        this.administered = true;
        this.grant = grant;
        this.revoke = revoke;
    }

    Kind(String words, Consumer<Scene> grant, Consumer<Scene> revoke) {
        this.words = words;
        this.administered = false;
        this.grant = (by, scene) -> grant.accept(scene);
        this.revoke = (by, scene) -> revoke.accept(scene);
    }

    /** Whether it is made by an administrator, on pages or at doors; else it is written straight into the tables. */
    boolean administered() {
        return administered;
    }

    /** Makes the ground ready; the reader sees nothing yet. */
    void prepare(Administration by, Scene scene) {}

    void grant(Administration by, Scene scene) {
        grant.accept(by, scene);
    }

    void revoke(Administration by, Scene scene) {
        revoke.accept(by, scene);
    }

    /** Takes back what {@link #prepare} did. */
    void tidy(Administration by, Scene scene) {}

    /** What the reader sees of the owner's while it is granted. */
    Set<Secret> opens() {
        return EnumSet.allOf(Secret.class);
    }

    @Override
    public String toString() {
        return words;
    }
}
