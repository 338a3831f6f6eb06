package crm.domain.webform;

import crm.domain.lead.Channel;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.shared.Field;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.Text;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a form on somebody's web page asks for, and what becomes of it.
 *
 * @param fields names of the lead's fields it asks for, in the order of the catalog; the last name is always among them
 * @param returnTo address the browser goes to afterwards, or null for a page of ours
 * @param locale language of the form
 * @param templateId template of the mail that answers, or null for none
 * @param ownerId takes what no assignment rule places
 * @param captcha whether the question that tells people from machines must be answered
 */
public record WebFormProfile(
        String name,
        List<String> fields,
        LeadSource source,
        Channel channel,
        String returnTo,
        String locale,
        Integer templateId,
        Integer ownerId,
        boolean captcha,
        boolean active)
        implements Serializable {
    /** Fields a form never fills in: they are ours to say. */
    private static final Set<String> OURS = Set.of("source", "channel", "rating");

    /** The fields a form may ask for, in the order of the catalog. */
    public static final List<String> ASKABLE = LeadProfile.FIELDS.fields().stream()
            .map(Field::name)
            .filter(field -> !OURS.contains(field))
            .toList();

    public WebFormProfile {
        name = Text.line(name);
        returnTo = Text.line(returnTo);
        Set<String> wanted = new LinkedHashSet<>(fields);
        wanted.add("lastName");
        fields = ASKABLE.stream().filter(wanted::contains).toList();
        List<Problem> problems = new ArrayList<>();
        require(problems, "name", name != null && name.length() <= 80);
        require(problems, "source", source != null);
        require(problems, "locale", locale != null);
        require(problems, "ownerId", ownerId != null);
        InvalidException.throwIfAny(problems);
    }

    private static void require(List<Problem> problems, String field, boolean fine) {
        if (!fine) {
            problems.add(Problem.of(field, "problem.required"));
        }
    }
}
