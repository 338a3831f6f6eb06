package crm.ejb.conversion;

import crm.domain.shared.FieldChange;
import crm.ejb.activity.Activities;
import crm.ejb.shared.Announcements;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Closes the life of a converted lead: for good, with its activities gone on to what it has become. */
@Dependent
public class Closing {
    private final Conversions conversions;
    private final Activities activities;
    private final Announcements news;

    @Inject
    public Closing(Conversions conversions, Activities activities, Announcements news) {
        this.conversions = conversions;
        this.activities = activities;
        this.news = news;
    }

    void close(Undertaking conversion, Converted converted) {
        FieldChange status = conversion.lead().convert(conversion.stamp());
        conversions.add(converted, conversion.stamp());
        activities.follow(
                converted.leadId(),
                new Activities.NewHome(converted.accountId(), converted.contactId(), converted.opportunityId()));
        activities.handOver(converted.leadId(), conversion.viewer().userId(), conversion.ownerId());
        news.changed(conversion.lead().ref(), List.of(status), conversion.stamp());
        Map<String, String> detail = Map.of(
                "account", String.valueOf(converted.accountId()),
                "contact", String.valueOf(converted.contactId()),
                "opportunity", String.valueOf(converted.opportunityId()));
        news.happened(conversion.viewer(), "lead.converted", conversion.lead().ref(), detail);
    }
}
