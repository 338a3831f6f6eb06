package crm.domain.webform;

import crm.domain.lead.LeadProfile;
import crm.domain.shared.Field;
import java.util.function.UnaryOperator;

/** A form as HTML to copy into a web page: needs no script, and has one field that people do not see. */
public final class FormMarkup {
    /** The field that people do not see and machines fill in. */
    public static final String HONEYPOT = "fax_extension";

    private final WebFormProfile form;
    private final UnaryOperator<String> texts;

    /** @param texts labels of the lead's fields by name, and of the words {@code submit} and {@code honeypot} */
    public FormMarkup(WebFormProfile form, UnaryOperator<String> texts) {
        this.form = form;
        this.texts = texts;
    }

    /** @param action address the form is sent to */
    public String html(String action) {
        StringBuilder html = new StringBuilder();
        html.append("<form action=\"").append(escape(action));
        html.append("\" method=\"post\" accept-charset=\"UTF-8\" lang=\"").append(escape(form.locale()));
        html.append("\">\n");
        form.fields().forEach(field -> html.append(row(LeadProfile.FIELDS.named(field))));
        html.append("  <p style=\"position:absolute;left:-9999px\" aria-hidden=\"true\"><label>");
        html.append(escape(texts.apply("honeypot"))).append(" <input type=\"text\" name=\"");
        html.append(HONEYPOT).append("\" tabindex=\"-1\" autocomplete=\"off\"></label></p>\n");
        html.append("  <p><button type=\"submit\">").append(escape(texts.apply("submit")));
        return html.append("</button></p>\n</form>\n").toString();
    }

    private String row(Field<LeadProfile> field) {
        String label = escape(texts.apply(field.name()));
        String name = " name=\"" + field.name() + "\"";
        String must = field.required() ? " required" : "";
        return switch (field.type()) {
            case BOOLEAN ->
                "  <p><label><input type=\"checkbox\" value=\"true\"" + name + "> " + label + "</label></p>\n";
            case LONG_TEXT ->
                "  <p><label>" + label + "<br><textarea rows=\"5\" maxlength=\"" + field.maxLength() + "\"" + name
                        + must + "></textarea></label></p>\n";
            default ->
                "  <p><label>" + label + "<br><input type=\"" + kind(field) + "\"" + limit(field) + name + must
                        + "></label></p>\n";
        };
    }

    private static String kind(Field<LeadProfile> field) {
        return switch (field.type()) {
            case EMAIL -> "email";
            case PHONE -> "tel";
            case NUMBER, MONEY -> "number";
            default -> "text";
        };
    }

    private static String limit(Field<LeadProfile> field) {
        return field.maxLength() > 0 ? " maxlength=\"" + field.maxLength() + "\"" : " min=\"0\"";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
