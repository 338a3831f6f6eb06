package crm.ejb.access;

import java.util.Collection;

/** The users of an organisation, and what they may do with fields. */
record Staff(Collection<Member> people, FieldSecurity fields) {}
