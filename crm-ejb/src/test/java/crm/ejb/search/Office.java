package crm.ejb.search;

import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.ejb.lead.CaptureLead;
import crm.ejb.lead.LeadService;
import crm.ejb.lead.Leads;
import crm.ejb.recycle.RecycleService;
import crm.ejb.recycle.Remains;
import crm.ejb.recycle.WaysBack;
import crm.ejb.shared.Viewed;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.SalesDesk;
import java.util.function.Function;

/** The doors to search and recycle bin with those to the records, for one transaction and caller. */
public final class Office {
    private final House house;
    private final SalesDesk desk;

    private Office(House house) {
        this.house = house;
        this.desk = new SalesDesk(house);
        house.events().to(Viewed.class, new Visits(house.sql())::keep);
    }

    /** Does something as somebody, in a transaction of its own. */
    public static <T> T as(Database database, String caller, Function<Office, T> work) {
        return database.call(entities -> work.apply(new Office(new House(entities, caller))));
    }

    public SalesDesk desk() {
        return desk;
    }

    public SearchService search() {
        return new SearchService(new Names(house.list()), new Visits(house.sql()), house.viewer());
    }

    public RecycleService bin() {
        WaysBack waysBack = new WaysBack(leads(), desk.accounts(), desk.contacts(), desk.opportunities());
        return new RecycleService(new Remains(house.list()), waysBack, house.access(), house.viewer());
    }

    public LeadService leads() {
        return new LeadService(
                new Leads(house.entities(), house.sql(), house.access(), house.list()),
                house.records(),
                house.viewer(),
                house.news());
    }

    /** Captures a lead of the caller's. */
    public long lead(String lastName, String company) {
        return leads().capture(new CaptureLead(profile(lastName, company), null));
    }

    private static LeadProfile profile(String lastName, String company) {
        return new LeadProfile(
                null,
                null,
                lastName,
                company,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                LeadSource.WEB_FORM,
                null,
                null,
                false,
                false,
                false,
                null);
    }
}
