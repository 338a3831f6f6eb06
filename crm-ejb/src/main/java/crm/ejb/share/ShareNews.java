package crm.ejb.share;

import crm.domain.access.Viewer;
import crm.domain.directory.Grantee;
import crm.domain.shared.RecordRef;
import crm.ejb.access.AccessOfOthers;
import crm.ejb.shared.Announcements;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;

/** Tells the audit trail of every share: of which record, with whom, how far, why. */
@Dependent
public class ShareNews {
    private final AccessOfOthers others;
    private final Announcements news;

    @Inject
    public ShareNews(AccessOfOthers others, Announcements news) {
        this.others = others;
        this.news = news;
    }

    void made(Viewer actor, ShareRecord share) {
        news.happened(actor, "share.made", share.record(), detail(share));
    }

    void changed(Viewer actor, ShareRecord share) {
        news.happened(actor, "share.changed", share.record(), detail(share));
    }

    void ended(Viewer actor, RecordRef record, int granteeId) {
        news.happened(actor, "share.ended", record, Map.of("grantee", name(granteeId)));
    }

    private Map<String, String> detail(ShareRecord share) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("grantee", name(share.granteeId()));
        detail.put("level", share.level().name());
        detail.put("reason", share.reason());
        if (share.expiresAt() != null) {
            detail.put("expires", share.expiresAt().toString());
        }
        return detail;
    }

    /** Kind and number of whom the grantee stands for: names change. */
    private String name(int granteeId) {
        Grantee grantee = others.organisation().grantees().find(granteeId).orElseThrow();
        return grantee.kind() + " " + grantee.subject();
    }
}
