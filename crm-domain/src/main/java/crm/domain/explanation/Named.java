package crm.domain.explanation;

import crm.domain.directory.GranteeKind;
import java.io.Serializable;

/** A user, role, group or queue by its name; of a role, the kind says whether those below are meant as well. */
public record Named(GranteeKind kind, String name) implements Serializable {}
