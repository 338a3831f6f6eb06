package crm.ejb.linter;

import crm.domain.access.AccessDefaults;
import crm.domain.access.Permission;
import crm.domain.linter.FindingKind;
import crm.domain.shared.RecordType;
import crm.ejb.access.Member;
import crm.ejb.access.Organisation;
import crm.ejb.access.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** What is odd about sharing rules: each rule is named for its first oddity only. */
final class RuleFindings {
    private final Organisation organisation;
    private final SharingFacts facts;

    RuleFindings(Organisation organisation, SharingFacts facts) {
        this.organisation = organisation;
        this.facts = facts;
    }

    List<Finding> find() {
        Set<Integer> matched = facts.matchedRules();
        List<Finding> findings = new ArrayList<>();
        for (RecordType type : RecordType.values()) {
            for (Rule rule : organisation.rules(type)) {
                FindingKind kind = oddity(rule, matched);
                if (kind != null) {
                    findings.add(new Finding(kind, rule.id(), rule.name(), 0));
                }
            }
        }
        return findings;
    }

    private FindingKind oddity(Rule rule, Set<Integer> matched) {
        AccessDefaults defaults = organisation.defaults();
        if (rule.type() == RecordType.CONTACT && defaults.contactsControlledByAccount()) {
            return FindingKind.RULE_ON_CONTROLLED;
        }
        List<Member> served = served(rule);
        if (served.isEmpty()) {
            return FindingKind.RULE_WITHOUT_TARGET;
        }
        if (!rule.overValues() && organisation.grantees().owners(rule.source()).isEmpty()) {
            return FindingKind.RULE_WITHOUT_SOURCE;
        }
        if (defaults.of(rule.type()).level().level().atLeast(rule.level())) {
            return FindingKind.RULE_BELOW_DEFAULT;
        }
        if (rule.overValues()) {
            return matched.contains(rule.id()) ? null : FindingKind.RULE_WITHOUT_MATCH;
        }
        return needless(rule, served) ? FindingKind.RULE_UP_THE_HIERARCHY : null;
    }

    private List<Member> served(Rule rule) {
        String needed = Permission.read(rule.type());
        return organisation.grantees().served(rule.target()).stream()
                .mapToObj(id -> organisation.member(id).orElseThrow())
                .filter(member -> member.may(needed))
                .toList();
    }

    private boolean needless(Rule rule, List<Member> served) {
        return organisation.defaults().of(rule.type()).hierarchy()
                && served.stream().allMatch(member -> {
                    BitSet owners = organisation.grantees().owners(rule.source());
                    owners.clear(member.id());
                    owners.andNot(organisation.below(member));
                    return owners.isEmpty();
                });
    }
}
