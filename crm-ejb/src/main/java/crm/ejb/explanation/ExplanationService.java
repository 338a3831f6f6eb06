package crm.ejb.explanation;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.explanation.Phrase;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.access.CurrentViewer;
import crm.ejb.access.Evidence;
import crm.ejb.access.FactFinder;
import crm.ejb.access.Member;
import crm.ejb.access.RecordAccess;
import crm.ejb.directory.Colleague;
import crm.ejb.directory.Colleagues;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The door to explanations: why somebody sees a record, why not, and who sees it. {@link Inquiry} says who may ask. */
@Stateless
public class ExplanationService {
    private static final int CHILDREN_NAMED = 3;
    private static final int PEOPLE_FOUND = 20;

    private FactFinder facts;
    private RecordAccess access;
    private ChildNames children;
    private Colleagues colleagues;
    private CurrentViewer caller;

    protected ExplanationService() {}

    @Inject
    public ExplanationService(
            FactFinder facts, RecordAccess access, ChildNames children, Colleagues colleagues, CurrentViewer caller) {
        this.facts = facts;
        this.access = access;
        this.children = children;
        this.colleagues = colleagues;
        this.caller = caller;
    }

    /**
     * Why a person has the level he has on a record, and what keeps him from more.
     *
     * @param person the user asked about, the caller himself or another
     * @param wanted the level whose absence is explained, at least READ
     * @throws NotFoundException if the caller may not know of the record, or there is no such record or person
     * @throws crm.domain.shared.DeniedException if the caller may not ask about that person
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public Explanation explain(RecordRef ref, int person, AccessLevel wanted) {
        Inquiry inquiry = inquire(ref);
        return explain(inquiry, inquiry.about(person), wanted);
    }

    /** As {@link #explain(RecordRef, int, AccessLevel)}, about the caller himself. */
    @RolesAllowed(Permission.SIGNED_IN)
    public Explanation explain(RecordRef ref, AccessLevel wanted) {
        Inquiry inquiry = inquire(ref);
        return explain(inquiry, inquiry.about(inquiry.asker().userId()), wanted);
    }

    private Explanation explain(Inquiry inquiry, Member about, AccessLevel wanted) {
        Evidence evidence = inquiry.evidence();
        Judgement judgement = new Judgement(evidence, about);
        boolean enough = judgement.level().atLeast(wanted);
        List<Phrase> obstacles = enough ? List.of() : new Obstacles(evidence, about).to(wanted, judgement);
        List<Proposal> proposals = enough ? List.of() : new Remedies(evidence, about, wanted).proposals();
        return new Explanation(
                evidence.facts().ref(),
                about.id(),
                about.displayName(),
                about.id() == inquiry.asker().userId(),
                judgement.level(),
                inquiry.told(judgement.grants(naming(inquiry))),
                judgement.caps(),
                inquiry.obstacles(obstacles),
                inquiry.proposals(proposals));
    }

    /** Colleagues whose names contain the words, by last name, deactivated ones too; whoever is signed in may know them. */
    @RolesAllowed(Permission.SIGNED_IN)
    public List<Colleague> people(String text) {
        return colleagues.named(text, PEOPLE_FOUND);
    }

    /** Whether the caller may read the record itself. */
    @RolesAllowed(Permission.SIGNED_IN)
    public boolean mayRead(RecordRef ref) {
        return access.level(caller.get(), ref) != AccessLevel.NONE;
    }

    /**
     * Who can see a record.
     *
     * @param paging cursors of a slice before; the order is fixed
     * @throws NotFoundException if the caller may not know of the record, or there is none
     * @throws crm.domain.shared.DeniedException if he may not ask about everybody
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public WhoCanSee whoCanSee(RecordRef ref, OnlookerFilter filter, Paging paging) {
        Inquiry inquiry = inquire(ref);
        inquiry.requireEverybody();
        return new Onlookers(inquiry.evidence()).slice(filter, paging);
    }

    /**
     * Whether the caller may ask who can see a record.
     *
     * @throws NotFoundException if he may not know of it, or there is none
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public boolean mayAskAboutEverybody(RecordRef ref) {
        return inquire(ref).aboutEverybody();
    }

    /** A record the caller may not know of is not found, and nothing is read of it that could take time. */
    private Inquiry inquire(RecordRef ref) {
        Viewer asker = caller.get();
        AccessLevel reached = access.level(asker, ref);
        if (reached == AccessLevel.NONE && !access.mayAny(asker, Permission.SHARING_ADMIN, Permission.AUDIT_READ)) {
            throw new NotFoundException(ref);
        }
        return facts.find(ref)
                .map(evidence -> new Inquiry(asker, reached, evidence))
                .orElseThrow(() -> new NotFoundException(ref));
    }

    /** Names a few children of an account the caller may read; of no record he may not. */
    private Through.Naming naming(Inquiry inquiry) {
        RecordRef ref = inquiry.evidence().facts().ref();
        AtomicInteger named = new AtomicInteger();
        return through -> {
            boolean tell = ref.type() == RecordType.ACCOUNT && inquiry.readable() && through.owner() != null;
            return tell && named.getAndIncrement() < CHILDREN_NAMED
                    ? children.nameOfOne(inquiry.asker(), through.type(), ref.id(), through.owner())
                    : Optional.empty();
        };
    }
}
