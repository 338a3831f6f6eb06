package crm.web.webform;

import crm.domain.lead.Channel;
import crm.domain.lead.LeadSource;
import crm.domain.webform.WebFormProfile;
import crm.ejb.webform.WebFormRow;
import crm.web.ui.Choice;
import java.io.Serializable;
import java.util.List;

/** What is typed about a web form; lives and dies with its page. */
public class WebFormForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> USUAL = List.of("firstName", "lastName", "company", "email", "description");

    private String name;
    private List<AskedField> fields = asked(USUAL);
    private LeadSource source = LeadSource.WEB_FORM;
    private Channel channel;
    private String returnTo;
    private String locale = "en";
    private Integer templateId;
    private Choice owner;
    private boolean captcha;
    private boolean active = true;

    /** The form filled with what is known. */
    static WebFormForm of(WebFormRow row) {
        WebFormProfile known = row.profile();
        WebFormForm form = new WebFormForm();
        form.name = known.name();
        form.fields = asked(known.fields());
        form.source = known.source();
        form.channel = known.channel();
        form.returnTo = known.returnTo();
        form.locale = known.locale();
        form.templateId = known.templateId();
        form.owner = new Choice(known.ownerId().longValue(), row.ownerName());
        form.captcha = known.captcha();
        form.active = known.active();
        return form;
    }

    WebFormProfile toProfile() {
        List<String> wanted = fields.stream()
                .filter(AskedField::isAsked)
                .map(AskedField::getName)
                .toList();
        Integer ownerId = owner == null ? null : Math.toIntExact((Long) owner.value());
        return new WebFormProfile(
                name, wanted, source, channel, returnTo, locale, templateId, ownerId, captcha, active);
    }

    private static List<AskedField> asked(List<String> wanted) {
        return WebFormProfile.ASKABLE.stream()
                .map(field -> new AskedField(field, wanted.contains(field)))
                .toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<AskedField> getFields() {
        return fields;
    }

    public LeadSource getSource() {
        return source;
    }

    public void setSource(LeadSource source) {
        this.source = source;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public String getReturnTo() {
        return returnTo;
    }

    public void setReturnTo(String returnTo) {
        this.returnTo = returnTo;
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }

    public Integer getTemplateId() {
        return templateId;
    }

    public void setTemplateId(Integer templateId) {
        this.templateId = templateId;
    }

    public Choice getOwner() {
        return owner;
    }

    public void setOwner(Choice owner) {
        this.owner = owner;
    }

    public boolean isCaptcha() {
        return captcha;
    }

    public void setCaptcha(boolean captcha) {
        this.captcha = captcha;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
