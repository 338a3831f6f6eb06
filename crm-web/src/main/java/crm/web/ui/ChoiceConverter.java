package crm.web.ui;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;

/**
 * A record chosen in a lookup, as it travels with the form: its id and the name that was read. The id is only a claim:
 * the door that takes it asks whether the caller reaches that record.
 */
@FacesConverter("crm.choice")
public class ChoiceConverter implements Converter<Choice> {

    @Override
    public Choice getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        int end = text.indexOf('|');
        try {
            return new Choice(Long.valueOf(end < 0 ? text : text.substring(0, end)), text.substring(end + 1));
        } catch (NumberFormatException e) {
            Texts texts = CDI.current().select(Texts.class).get();
            String refusal =
                    texts.of("ui.lookup.invalid", component.getAttributes().get("label"));
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, refusal, null), e);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Choice choice) {
        return choice == null ? "" : choice.value() + "|" + choice.label();
    }
}
