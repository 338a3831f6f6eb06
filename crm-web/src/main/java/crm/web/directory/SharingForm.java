package crm.web.directory;

import crm.domain.access.AccessDefault;
import crm.domain.access.DefaultLevel;
import crm.domain.shared.RecordType;
import java.io.Serializable;

/** What is chosen for one record type; lives and dies with its page. */
public class SharingForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RecordType type;
    private DefaultLevel level;
    private boolean hierarchy;

    SharingForm(RecordType type, AccessDefault setting) {
        this.type = type;
        this.level = setting.level();
        this.hierarchy = setting.hierarchy();
    }

    AccessDefault toSetting() {
        return new AccessDefault(level, hierarchy);
    }

    public RecordType getType() {
        return type;
    }

    public DefaultLevel getLevel() {
        return level;
    }

    public void setLevel(DefaultLevel level) {
        this.level = level;
    }

    public boolean isHierarchy() {
        return hierarchy;
    }

    public void setHierarchy(boolean hierarchy) {
        this.hierarchy = hierarchy;
    }
}
