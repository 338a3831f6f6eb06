package crm.ejb.share;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.directory.Grantee;
import crm.domain.directory.GranteeKind;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.Reason;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Verdict;
import crm.ejb.access.AccessOfOthers;
import crm.ejb.access.Organisation;
import crm.ejb.access.RecordAccess;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who may be given a share, and what comes of it for him and for the account. */
@Dependent
public class Recipients {
    private final Shares shares;
    private final AccessOfOthers others;
    private final RecordAccess access;

    @Inject
    public Recipients(Shares shares, AccessOfOthers others, RecordAccess access) {
        this.shares = shares;
        this.others = others;
        this.access = access;
    }

    /** Whether anybody could be given a share of the record now: not of a contact that is controlled by its account. */
    Verdict canHave(RecordRef record) {
        boolean controlled = record.type() == RecordType.CONTACT
                && others.organisation().defaults().contactsControlledByAccount();
        return controlled ? Verdict.rejected("share.controlledByAccount") : Verdict.allowed();
    }

    /**
     * What else comes of a share.
     *
     * @throws crm.domain.shared.DeniedException if nobody can be given a share of the record
     * @throws InvalidException naming every wrong field
     */
    List<Reason> consequences(Viewer viewer, ShareRecord share) {
        canHave(share.record()).orDeny();
        check(share);
        List<Reason> consequences = new ArrayList<>();
        if (openAccount(viewer, share).isPresent()) {
            consequences.add(Reason.of("share.opensAccount"));
        }
        if (!others.anyMemberReads(share.granteeId(), share.record().type())) {
            consequences.add(Reason.of("share.servesNobody"));
        } else if (others.allReach(share.granteeId(), share.record(), share.level())) {
            consequences.add(Reason.of("share.redundant"));
        }
        return consequences;
    }

    /**
     * The account that has to be opened with the share: that of a contact or opportunity, unless everybody served by the
     * share reads it already.
     *
     * @throws InvalidException if it has to be, and the viewer may not share it
     */
    Optional<RecordRef> openAccount(Viewer viewer, ShareRecord share) {
        Optional<RecordRef> unread = shares.accountOf(share.record())
                .filter(account -> !others.allReach(share.granteeId(), account, AccessLevel.READ));
        if (unread.isPresent() && access.level(viewer, unread.get()) != AccessLevel.FULL) {
            throw new InvalidException(Problem.of("granteeId", "share.accountUnread"));
        }
        return unread;
    }

    InvalidException alreadyServed() {
        return new InvalidException(Problem.of("granteeId", "share.already"));
    }

    private void check(ShareRecord share) {
        share.check();
        if (!shares.isAhead(share.expiresAt())) {
            throw new InvalidException(Problem.of("expiresAt", "share.past"));
        }
        Organisation organisation = others.organisation();
        Grantee grantee = organisation
                .grantees()
                .find(share.granteeId())
                .orElseThrow(() -> new InvalidException(Problem.of("granteeId", "problem.choice")));
        boolean inactive = grantee.kind() == GranteeKind.USER
                && !organisation.member(grantee.subject()).orElseThrow().active();
        if (inactive) {
            throw new InvalidException(Problem.of("granteeId", "share.inactive"));
        }
    }
}
