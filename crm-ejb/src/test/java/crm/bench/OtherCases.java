package crm.bench;

import crm.domain.directory.GranteeKind;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordType;
import crm.ejb.access.CurrentViewer;
import crm.ejb.access.RecordAccess;
import crm.ejb.account.AccountFilter;
import crm.ejb.account.AccountService;
import crm.ejb.contact.ContactFilter;
import crm.ejb.contact.ContactService;
import crm.ejb.directory.GranteeLookupService;
import crm.ejb.directory.OwnerLookupService;
import crm.ejb.lead.LeadFilter;
import crm.ejb.lead.LeadService;
import crm.ejb.opportunity.OpportunityFilter;
import crm.ejb.opportunity.OpportunityService;
import crm.ejb.search.SearchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.stream.LongStream;

/** Everything else that is read: searches, lists of the other types, checks, lookups. */
final class OtherCases {
    /** From one company in ten down to nobody: see {@link Names}. */
    static final List<String> WORDS = List.of("gmbh", "zenith", "xanfield", "olivia smith", "qxzvy");

    private static final int SIZE = LeadCases.SIZE;

    private final Scale scale;
    private final Chance chance;
    private final AtomicLong asked = new AtomicLong();

    OtherCases(Scale scale, Chance chance) {
        this.scale = scale;
        this.chance = chance;
    }

    List<Case> searches() {
        List<Case> all = new ArrayList<>();
        for (String word : WORDS) {
            StringBuilder likes = new StringBuilder();
            for (String one : word.split(" ", -1)) {
                likes.append(" and r.search_text like '%").append(one).append("%'");
            }
            all.add(new Case(
                    "newest leads with: " + word,
                    LeadCases.PLAIN + likes + " order by r.created_at desc, r.id desc limit 51",
                    (desk, onlooker) -> desk.door(LeadService.class)
                            .visible(new LeadFilter(word, null, null, null, false, false, false), Paging.first(SIZE))));
        }
        for (String word : WORDS) {
            all.add(new Case("search everything: " + word, null, (desk, onlooker) -> desk.door(SearchService.class)
                    .find(word)));
        }
        return all;
    }

    List<Case> otherTypes() {
        List<Case> all = new ArrayList<>();
        for (String sort : List.of("created", "name")) {
            Paging paging = new Paging(sort, sort.equals("created"), null, null, SIZE);
            all.add(list("account", sort, (desk, onlooker) -> desk.door(AccountService.class)
                    .visible(AccountFilter.ALL, paging)));
            all.add(list("contact", sort, (desk, onlooker) -> desk.door(ContactService.class)
                    .visible(ContactFilter.ALL, paging)));
            all.add(list("opportunity", sort, (desk, onlooker) -> desk.door(OpportunityService.class)
                    .visible(OpportunityFilter.ALL, paging)));
        }
        return all;
    }

    private static Case list(String table, String sort, BiFunction<Desk, Onlooker, Object> question) {
        String order = sort.equals("name") ? "r.sort_name, r.id" : "r.created_at desc, r.id desc";
        String plain = "select r.*, o.display_name from " + table
                + " r join crm_user o on o.id = r.owner_id where r.deleted_at is null order by " + order + " limit 51";
        String all = table.replaceFirst("y$", "ie") + "s";
        return new Case(all + " by " + sort, plain, question);
    }

    List<Case> checks() {
        return List.of(
                new Case("check of 1 lead", plain(1), (desk, onlooker) -> check(desk, 1)),
                new Case("check of 200 leads", plain(200), (desk, onlooker) -> check(desk, 200)),
                new Case("suggested accounts: zen", null, (desk, onlooker) -> desk.door(AccountService.class)
                        .suggestions("zen")),
                new Case("owners named: ben", null, (desk, onlooker) -> desk.door(OwnerLookupService.class)
                        .find(RecordType.LEAD, "ben")),
                new Case("grantees named: group 1", null, (desk, onlooker) -> desk.door(GranteeLookupService.class)
                        .find("group 1", Set.of(GranteeKind.values()))));
    }

    /** Any of all leads, so that most are not at hand for the plain question either. */
    private String plain(int records) {
        return "select id, owner_id from lead where id = any (array(select 1 + (random() * %d)::bigint from generate_series(1, %d)))"
                .formatted(scale.leads() - 1, records);
    }

    private Object check(Desk desk, int records) {
        List<Long> ids = LongStream.range(0, records)
                .map(i -> 1 + Math.floorMod(chance.of(901, asked.incrementAndGet()), scale.leads()))
                .boxed()
                .toList();
        return desk.door(RecordAccess.class)
                .levels(desk.door(CurrentViewer.class).get(), RecordType.LEAD, ids);
    }
}
