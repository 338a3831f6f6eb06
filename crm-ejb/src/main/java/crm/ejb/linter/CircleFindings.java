package crm.ejb.linter;

import crm.domain.directory.GranteeKind;
import crm.domain.linter.FindingKind;
import crm.ejb.access.Circle;
import crm.ejb.access.Member;
import crm.ejb.access.Organisation;
import java.util.ArrayList;
import java.util.List;

/** Groups and queues in which nobody is, or which nothing uses. */
final class CircleFindings {
    private final Organisation organisation;
    private final SharingFacts facts;

    CircleFindings(Organisation organisation, SharingFacts facts) {
        this.organisation = organisation;
        this.facts = facts;
    }

    List<Finding> find() {
        List<Finding> findings = new ArrayList<>();
        for (Circle queue : organisation.grantees().queues()) {
            if (isDeserted(GranteeKind.QUEUE, queue)) {
                long waiting = facts.waiting(queue.id());
                findings.add(new Finding(FindingKind.QUEUE_WITHOUT_MEMBERS, queue.id(), queue.name(), waiting));
            }
        }
        for (Circle group : organisation.grantees().groups()) {
            if (isDeserted(GranteeKind.GROUP, group)) {
                findings.add(new Finding(FindingKind.GROUP_WITHOUT_MEMBERS, group.id(), group.name(), 0));
            }
        }
        findings.addAll(facts.unusedGroups());
        return findings;
    }

    private boolean isDeserted(GranteeKind kind, Circle circle) {
        int grantee = organisation.grantees().of(kind, circle.id());
        return organisation.grantees().members(grantee).stream()
                .mapToObj(id -> organisation.member(id).orElseThrow())
                .noneMatch(Member::active);
    }
}
