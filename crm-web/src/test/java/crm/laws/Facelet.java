package crm.laws;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A facelet as it is written: its elements with prefix and attributes, and the texts between them. */
record Facelet(Source source, List<Element> elements, List<Text> texts) {
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{(?:[^{}']|'[^']*'|\\{[^}]*})*}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Set<String> CODE = Set.of("script", "style", "h:outputScript", "h:outputStylesheet");

    record Element(String name, Map<String, String> attributes, int line) {
        /** Empty if the attribute is absent. */
        String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }
    }

    record Text(String text, int line) {}

    static Facelet read(Source source) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        Facelet facelet = new Facelet(source, new ArrayList<>(), new ArrayList<>());
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(source.text()));
            int code = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    Element element = element(xml);
                    facelet.elements.add(element);
                    code += CODE.contains(element.name()) ? 1 : 0;
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    code -= CODE.contains(name(xml)) ? 1 : 0;
                } else if (event == XMLStreamReader.CHARACTERS && code == 0) {
                    facelet.texts.add(new Text(xml.getText(), xml.getLocation().getLineNumber()));
                }
            }
            return facelet;
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(source.where() + " is not well-formed", broken);
        }
    }

    /** True if something is left to read when the expressions are taken out. */
    static boolean isLiteral(String text) {
        return LETTERS.matcher(EXPRESSION.matcher(text).replaceAll("")).find();
    }

    private static Element element(XMLStreamReader xml) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return new Element(name(xml), attributes, xml.getLocation().getLineNumber());
    }

    private static String name(XMLStreamReader xml) {
        String prefix = xml.getPrefix();
        return prefix == null || prefix.isEmpty() ? xml.getLocalName() : prefix + ":" + xml.getLocalName();
    }
}
