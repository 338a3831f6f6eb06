package crm.ejb.access;

import crm.domain.access.AccessDefaults;
import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.directory.Grantee;
import crm.domain.directory.GranteeKind;
import crm.domain.directory.RoleTree;
import crm.domain.shared.FieldRights;
import crm.domain.shared.Fold;
import crm.domain.shared.RecordType;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The organisation at one epoch: users, roles, permissions, sharing settings, groups, queues and rules. Immutable; its
 * size is that of the organisation, whatever the number of records.
 */
public final class Organisation {
    private final long epoch;
    private final AccessDefaults defaults;
    private final FieldSecurity fields;
    private final Map<Integer, Member> members = new HashMap<>();
    private final Map<String, Member> byUserName = new HashMap<>();
    private final Map<Integer, RolePlace> roles = new HashMap<>();
    private final Map<List<Object>, BitSet> opening = new ConcurrentHashMap<>();
    private final Map<Integer, String> foldedNames = new ConcurrentHashMap<>();
    private final Hierarchy hierarchy;
    private final Grantees grantees;
    private final Sharing sharing;
    private final Map<RecordType, List<Rule>> rulesByType;

    Organisation(long epoch, AccessDefaults defaults, Collection<RolePlace> places, Staff staff, Sharing sharing) {
        this.epoch = epoch;
        this.fields = staff.fields();
        Collection<Member> people = staff.people();
        this.defaults = defaults;
        places.forEach(place -> roles.put(place.id(), place));
        people.forEach(member -> {
            members.put(member.id(), member);
            byUserName.put(member.userName(), member);
        });
        this.hierarchy = new Hierarchy(places, people);
        this.grantees = new Grantees(hierarchy, sharing);
        this.sharing = sharing;
        this.rulesByType = sharing.rules().stream().collect(Collectors.groupingBy(Rule::type));
    }

    /** The same organisation with one member as he would be; nothing is stored. */
    public Organisation with(Member changed) {
        Map<Integer, Member> people = new HashMap<>(members);
        people.put(changed.id(), changed);
        return new Organisation(epoch, defaults, roles.values(), new Staff(people.values(), fields), sharing);
    }

    /** The same organisation with one more grantee listed in a public group or queue; nothing is stored. */
    public Organisation listing(Grantee listed, Grantee circle) {
        Sharing wider = circle.kind() == GranteeKind.QUEUE
                ? new Sharing(
                        sharing.grantees(),
                        sharing.groups(),
                        listing(sharing.queues(), listed, circle),
                        sharing.rules())
                : new Sharing(
                        sharing.grantees(),
                        listing(sharing.groups(), listed, circle),
                        sharing.queues(),
                        sharing.rules());
        return new Organisation(epoch, defaults, roles.values(), new Staff(members.values(), fields), wider);
    }

    private static List<Circle> listing(List<Circle> circles, Grantee listed, Grantee circle) {
        return circles.stream()
                .map(each -> each.id() == circle.subject() ? each.listing(listed.id()) : each)
                .toList();
    }

    public long epoch() {
        return epoch;
    }

    public AccessDefaults defaults() {
        return defaults;
    }

    public RoleTree tree() {
        return hierarchy.tree();
    }

    /** The numbers of all roles. */
    public Set<Integer> roleIds() {
        return Set.copyOf(roles.keySet());
    }

    public Grantees grantees() {
        return grantees;
    }

    /** Every sharing rule, over owners and over values. */
    List<Rule> rules() {
        return sharing.rules();
    }

    /** The roles as the access model needs them, by id. */
    Map<Integer, RolePlace> roles() {
        return roles;
    }

    /** The sharing rules of the type, over owners and over values. */
    public List<Rule> rules(RecordType type) {
        return rulesByType.getOrDefault(type, List.of());
    }

    public Optional<Member> member(int userId) {
        return Optional.ofNullable(members.get(userId));
    }

    public Optional<Member> member(String userName) {
        return Optional.ofNullable(byUserName.get(userName));
    }

    public Collection<Member> members() {
        return List.copyOf(members.values());
    }

    /** The member's name as names are compared and searched. */
    public String foldedName(Member member) {
        return foldedNames.computeIfAbsent(member.id(), id -> Fold.of(member.displayName()));
    }

    public Optional<RolePlace> role(int id) {
        return Optional.ofNullable(roles.get(id));
    }

    /** What somebody may do with the fields of a type (clause C13); nothing if he is nobody the organisation knows. */
    public FieldRights fields(Viewer viewer, RecordType type) {
        return member(viewer.userId()).map(member -> fields(member, type)).orElse(FieldRights.NONE);
    }

    /** What a member may do with the fields of a type. */
    public FieldRights fields(Member member, RecordType type) {
        return fields.of(member, type);
    }

    /** The users whose role is strictly below the member's role, as bits of their owner ids; active or not. */
    public BitSet below(Member member) {
        return hierarchy.below(member.roleId());
    }

    /** The users whose role is strictly above the member's role, as bits of their owner ids; active or not. */
    public BitSet above(Member member) {
        return hierarchy.above(member.roleId());
    }

    /** The users whose role is strictly below the role, as bits of their owner ids; none for no role. */
    BitSet belowRole(Integer role) {
        return hierarchy.below(role);
    }

    /** What the owner of an account has on its children of that type (clause C10); nothing if he has no role. */
    public AccessLevel childAccess(int accountOwner, RecordType child) {
        Member owner = members.get(accountOwner);
        return owner == null || owner.roleId() == null
                ? AccessLevel.NONE
                : roles.get(owner.roleId()).childAccess(child);
    }

    /** Those of the given users whose role opens the children of their accounts at least that far (clause C10). */
    BitSet openingChildren(BitSet users, RecordType child, AccessLevel level) {
        BitSet those = (BitSet) users.clone();
        those.and(opening.computeIfAbsent(List.of(child, level), key -> opening(child, level)));
        return those;
    }

    private BitSet opening(RecordType child, AccessLevel level) {
        BitSet all = new BitSet();
        members.keySet().stream()
                .filter(id -> childAccess(id, child).atLeast(level))
                .forEach(all::set);
        return all;
    }
}
