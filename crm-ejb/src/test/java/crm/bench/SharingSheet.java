package crm.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What opens records to others: groups, of which a third contain another one, queues, rules over owners, manual shares
 * and teams. Four of the seven branches are open to the members of the first group, which is nobody's business above.
 */
final class SharingSheet {
    private static final int BRANCHES_SHARED = 4;
    private static final String[] LEVELS = {"READ", "READ", "EDIT"};

    private final Scale scale;
    private final Chance chance;
    private final Company company;

    SharingSheet(Scale scale, Chance chance, Company company) {
        this.scale = scale;
        this.chance = chance;
        this.company = company;
    }

    List<Rows> rows() {
        return List.of(
                memberships("public_group_member (group_id, grantee_id, grantee_kind)", groupMembers()),
                memberships("queue_member (queue_id, grantee_id, grantee_kind)", queueMembers()),
                new Rows(
                        "sharing_rule (id, record_type, kind, name, source_id, target_id, level)",
                        scale.ownerRules(),
                        this::ownerRule));
    }

    private record Membership(int circle, int grantee, String kind) {}

    private static Rows memberships(String target, List<Membership> memberships) {
        return new Rows(target, memberships.size(), (line, i) -> {
            Membership one = memberships.get((int) i);
            line.number(one.circle()).number(one.grantee()).text(one.kind());
        });
    }

    private List<Membership> groupMembers() {
        List<Membership> all = new ArrayList<>();
        for (int group = 1; group <= scale.groups(); group++) {
            int members = 3 + chance.below(6, 201, group);
            for (int i = 0; i < members; i++) {
                all.add(member(group, group * 100L + i, group == 1));
            }
            if (group > 1 && group % 3 == 0) {
                int inner = 2 + chance.below(group - 1, 202, group) % (group - 1);
                if (inner < group) {
                    all.add(new Membership(group, company.ofGroup(inner), "GROUP"));
                }
            }
        }
        return all.stream().distinct().toList();
    }

    private List<Membership> queueMembers() {
        List<Membership> all = new ArrayList<>();
        for (int queue = 0; queue < scale.queues(); queue++) {
            int members = 1 + chance.below(3, 203, queue);
            for (int i = 0; i < members; i++) {
                all.add(member(company.queue(queue), 1_000_000L + queue * 100L + i, false));
            }
        }
        return all.stream().distinct().toList();
    }

    private Membership member(int circle, long number, boolean person) {
        int drawn = person ? 0 : chance.below(20, 204, number);
        if (drawn < 8) {
            return new Membership(circle, company.ofUser(company.anybody(205, number)), "USER");
        }
        return drawn < 17
                ? new Membership(circle, company.ofRole(company.anyRole(3, 6, 206, number)), "ROLE")
                : new Membership(circle, company.ofRoleAndBelow(company.anyRole(5, 6, 207, number)), "ROLE_AND_BELOW");
    }

    private void ownerRule(Line line, long i) {
        boolean branch = i < BRANCHES_SHARED;
        String type = branch || i % 3 != 0 ? "LEAD" : i % 2 == 0 ? "ACCOUNT" : "OPPORTUNITY";
        int source = branch
                ? company.ofRoleAndBelow(company.roles(2).toArray()[(int) i])
                : source(i, type.equals("LEAD") ? 100 : 95);
        line.number(i + 1).text(type).text("OWNER").text("Rule " + (i + 1)).number(source);
        line.number(branch ? company.ofGroup(1) : target(i)).text(branch ? "READ" : chance.word(LEVELS, 208, i));
    }

    private int source(long rule, int bound) {
        int drawn = chance.below(bound, 209, rule);
        if (drawn < 15) {
            return company.ofRoleAndBelow(company.anyRole(3, 3, 210, rule));
        }
        if (drawn < 45) {
            return company.ofRoleAndBelow(company.anyRole(4, 4, 211, rule));
        }
        if (drawn < 70) {
            return company.ofRoleAndBelow(company.anyRole(5, 6, 212, rule));
        }
        if (drawn < 85) {
            return company.ofGroup(2 + chance.below(scale.groups() - 1, 213, rule));
        }
        return drawn < 95
                ? company.ofUser(company.anybody(214, rule))
                : company.ofQueue(chance.below(scale.queues(), 215, rule));
    }

    /** Whom a rule serves: roles, some with those below, and groups but the first. */
    int target(long rule) {
        int drawn = chance.below(100, 216, rule);
        if (drawn < 60) {
            return company.ofRole(company.anyRole(3, 6, 217, rule));
        }
        return drawn < 75
                ? company.ofRoleAndBelow(company.anyRole(4, 6, 218, rule))
                : company.ofGroup(2 + chance.below(scale.groups() - 1, 219, rule));
    }
}
