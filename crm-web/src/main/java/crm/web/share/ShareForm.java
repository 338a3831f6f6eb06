package crm.web.share;

import crm.domain.access.AccessLevel;
import crm.domain.shared.RecordRef;
import crm.ejb.share.ShareRecord;
import crm.ejb.share.ShareRow;
import crm.web.ui.Choice;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;

/** A share while it is being filled in; its last day is the reader's. */
public class ShareForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final boolean change;
    private Choice grantee;
    private AccessLevel level = AccessLevel.READ;
    private String reason;
    private LocalDate until;

    ShareForm() {
        this.change = false;
    }

    ShareForm(ShareRow row, String name, ZoneId zone) {
        this.change = true;
        this.grantee = new Choice((long) row.granteeId(), name);
        this.level = row.level();
        this.reason = row.reason();
        this.until = row.expiresAt() == null
                ? null
                : LocalDate.ofInstant(row.expiresAt().minusNanos(1), zone);
    }

    ShareRecord of(RecordRef record, ZoneId zone) {
        return new ShareRecord(
                record,
                ((Long) grantee.value()).intValue(),
                level,
                reason,
                until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Whether a share is changed; else a new one is made. */
    public boolean isChange() {
        return change;
    }

    public Choice getGrantee() {
        return grantee;
    }

    public void setGrantee(Choice grantee) {
        this.grantee = grantee;
    }

    public AccessLevel getLevel() {
        return level;
    }

    public void setLevel(AccessLevel level) {
        this.level = level;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
