package crm.web.sharing;

import crm.domain.directory.CircleProfile;
import crm.ejb.sharing.CircleDetail;
import crm.ejb.sharing.EditCircle;
import crm.web.ui.Choice;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is typed about a public group or a queue; lives and dies with its page. */
public class CircleForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Choice> members = new ArrayList<>();
    private String name;
    private String description;
    private boolean confidential;
    private Choice added;

    /** The form filled with what is known. */
    static CircleForm of(CircleDetail circle, List<Choice> members) {
        CircleForm form = new CircleForm();
        form.name = circle.profile().name();
        form.description = circle.profile().description();
        form.confidential = circle.profile().confidential();
        form.members.addAll(members);
        return form;
    }

    CircleProfile toProfile() {
        return new CircleProfile(name, description, confidential);
    }

    EditCircle toCommand(CircleDetail circle) {
        return new EditCircle(circle.id(), circle.version(), toProfile(), memberIds());
    }

    /** Numbers of all that are listed, whoever is chosen and not yet listed included. */
    Set<Integer> memberIds() {
        add();
        return members.stream()
                .map(member -> ((Long) member.value()).intValue())
                .collect(Collectors.toSet());
    }

    /** Lists whoever is chosen. */
    public void add() {
        if (added != null && !members.contains(added)) {
            members.add(added);
        }
        added = null;
    }

    /** Takes a member from the list. */
    public void remove(Choice member) {
        members.remove(member);
    }

    public List<Choice> getMembers() {
        return members;
    }

    public Choice getAdded() {
        return added;
    }

    public void setAdded(Choice added) {
        this.added = added;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public boolean isConfidential() {
        return confidential;
    }

    public void setConfidential(boolean confidential) {
        this.confidential = confidential;
    }
}
