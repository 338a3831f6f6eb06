package crm.ejb.linter;

import crm.domain.linter.FindingKind;
import crm.ejb.access.Member;
import crm.ejb.access.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Manual shares that give nothing, or nothing new. */
final class ShareFindings {
    private final Organisation organisation;
    private final SharingFacts facts;

    ShareFindings(Organisation organisation, SharingFacts facts) {
        this.organisation = organisation;
        this.facts = facts;
    }

    List<Finding> find() {
        List<Finding> findings = new ArrayList<>();
        long expired = facts.expiredShares();
        if (expired > 0) {
            findings.add(new Finding(FindingKind.SHARE_EXPIRED, 0, "", expired));
        }
        needless()
                .forEach((user, count) ->
                        findings.add(new Finding(FindingKind.SHARE_UP_THE_HIERARCHY, user, nameOf(user), count)));
        return findings;
    }

    /** For each user, how many shares he has of records that are his or lie below him. */
    private Map<Integer, Long> needless() {
        Map<Integer, Long> needless = new TreeMap<>();
        for (SharingFacts.Shared shared : facts.shares()) {
            if (reaches(shared)) {
                needless.merge(shared.user(), shared.count(), Long::sum);
            }
        }
        return needless;
    }

    private boolean reaches(SharingFacts.Shared shared) {
        if (shared.user() == shared.owner()) {
            return true;
        }
        return organisation.defaults().of(shared.type()).hierarchy()
                && organisation
                        .member(shared.user())
                        .filter(member -> organisation.below(member).get(shared.owner()))
                        .isPresent();
    }

    private String nameOf(int user) {
        return organisation.member(user).map(Member::displayName).orElse("");
    }
}
