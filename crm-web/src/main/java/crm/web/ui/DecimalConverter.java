package crm.web.ui;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Numbers as people write them in the language of the page; a number followed by anything else is refused. */
@FacesConverter("crm.decimal")
public class DecimalConverter implements Converter<Number> {

    @Override
    public Number getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            BigDecimal number = parse(text.trim(), context.getViewRoot().getLocale());
            Class<?> type = component.getValueExpression("value").getType(context.getELContext());
            if (type == Integer.class || type == int.class) {
                return number.intValueExact();
            }
            return type == Long.class || type == long.class ? (Number) number.longValueExact() : number;
        } catch (ArithmeticException e) {
            throw refusal(component);
        }
    }

    /** Reads a whole text as a number. @throws ArithmeticException if it is not one */
    static BigDecimal parse(String text, Locale locale) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(locale);
        format.setParseBigDecimal(true);
        ParsePosition end = new ParsePosition(0);
        BigDecimal number = (BigDecimal) format.parse(text, end);
        if (number == null || end.getIndex() < text.length()) {
            throw new ArithmeticException("Not a number: " + text);
        }
        return number;
    }

    private static ConverterException refusal(UIComponent component) {
        Object label = component.getAttributes().get("label");
        Texts texts = CDI.current().select(Texts.class).get();
        String text = texts.of("ui.number.invalid", label);
        ((UIInput) component).setValid(false);
        return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Number number) {
        if (number == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getInstance(context.getViewRoot().getLocale());
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }
}
