package crm.ejb.explanation;

import crm.domain.access.AccessLevel;
import crm.domain.explanation.Phrase;
import crm.domain.explanation.Phrase.Kind;
import crm.ejb.access.Member;
import crm.ejb.access.Organisation;
import java.util.BitSet;
import java.util.List;

/** Whom an opening serves, as a set of people, and as words for one of them. */
sealed interface Served {
    /** The users, as bits of their owner ids; active or not. */
    BitSet users(Organisation organisation);

    /** How the person comes to be among them; he is. */
    List<Phrase> path(Organisation organisation, Member person);

    /** One user. */
    record One(int user) implements Served {
        @Override
        public BitSet users(Organisation organisation) {
            BitSet one = new BitSet();
            one.set(user);
            return one;
        }

        @Override
        public List<Phrase> path(Organisation organisation, Member person) {
            return List.of(Phrase.of(Kind.IS_HIMSELF, person.displayName()));
        }
    }

    /** Those above a user. */
    record Above(int user) implements Served {
        @Override
        public BitSet users(Organisation organisation) {
            return organisation.member(user).map(organisation::above).orElseGet(BitSet::new);
        }

        @Override
        public List<Phrase> path(Organisation organisation, Member person) {
            return List.of(new Places(organisation).above(person, user));
        }
    }

    /** The members of a grantee and those its grants serve beside them. */
    record To(int grantee) implements Served {
        @Override
        public BitSet users(Organisation organisation) {
            return organisation.grantees().served(grantee);
        }

        @Override
        public List<Phrase> path(Organisation organisation, Member person) {
            return new Memberships(organisation).path(grantee, person);
        }
    }

    /** Whoever holds one of two permissions. */
    record Holders(String permission, String wider) implements Served {
        @Override
        public BitSet users(Organisation organisation) {
            BitSet holders = new BitSet();
            organisation.members().stream().filter(this::serves).forEach(member -> holders.set(member.id()));
            return holders;
        }

        boolean serves(Member person) {
            return person.may(permission) || person.may(wider);
        }

        @Override
        public List<Phrase> path(Organisation organisation, Member person) {
            return List.of(Phrase.of(Kind.HOLDS, person.may(wider) ? wider : permission));
        }
    }

    /** Everybody. */
    record Everybody(AccessLevel level) implements Served {
        @Override
        public BitSet users(Organisation organisation) {
            BitSet all = new BitSet();
            organisation.members().forEach(member -> all.set(member.id()));
            return all;
        }

        @Override
        public List<Phrase> path(Organisation organisation, Member person) {
            return List.of(Phrase.of(Kind.DEFAULT, level));
        }
    }

    /** Whether a person, perhaps only imagined with other permissions, is among them. */
    default boolean serves(Organisation organisation, Member person) {
        return this instanceof Holders holders
                ? holders.serves(person)
                : users(organisation).get(person.id());
    }
}
