package crm.domain.transfer;

import crm.domain.lead.LeadProfile;
import crm.domain.shared.Field;
import crm.domain.shared.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fields an import can fill, and the headings by which they are recognised. */
public final class ImportFields {
    /** For a column that is left out. */
    public static final String NONE = "";

    public static final String OWNER = "owner";
    public static final String STATUS = "status";
    public static final String EXTERNAL_ID = "externalId";

    /** Names of all fields, those of the lead first. */
    public static final List<String> ALL = Stream.concat(
                    LeadProfile.FIELDS.fields().stream().map(Field::name), Stream.of(OWNER, STATUS, EXTERNAL_ID))
            .toList();

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Map<String, String> BY_HEADING = headings("""
            salutation: anrede, title of courtesy, prefix, mr mrs
            firstName: first, given name, forename, vorname, rufname
            lastName: last, surname, family name, name, nachname, familienname, zuname
            company: company name, organisation, organization, account, account name, employer, firma, firmenname, unternehmen
            title: job title, position, job, function, role, funktion, berufsbezeichnung, stellung
            email: e mail, mail, email 1, e mail 1, email address, e mail address, primary email, e mail adresse, mailadresse
            phone: phone 1, telephone, tel, phone number, work phone, business phone, telefon, telefon 1, telefonnummer, rufnummer, festnetz
            mobile: phone 2, mobile phone, cell, cell phone, handy, mobil, mobiltelefon, handynummer, telefon 2
            website: web, web site, url, homepage, webseite, internet, domain
            industry: sector, branch, branche, wirtschaftszweig
            employees: number of employees, employee count, headcount, company size, mitarbeiter, mitarbeiterzahl, anzahl mitarbeiter
            annualRevenue: revenue, turnover, annual turnover, umsatz, jahresumsatz
            street: address, street address, address 1, strasse, anschrift, adresse, strasse und hausnummer
            city: town, ort, stadt, wohnort
            postalCode: zip, zip code, postcode, post code, plz, postleitzahl
            state: province, region, county, bundesland, kanton
            country: nation, land, staat
            source: lead source, origin, quelle, herkunft, leadquelle, kampagne, campaign
            channel: kanal
            rating: lead rating, temperature, bewertung, einstufung
            interested: interest, interesse, interessiert, expressed interest
            emailOptOut: opt out, unsubscribed, email opt out, no email, keine e mail, abgemeldet
            callOptOut: do not call, no calls, keine anrufe, call opt out
            description: notes, note, comment, comments, remarks, notiz, notizen, bemerkung, bemerkungen, kommentar, beschreibung
            owner: lead owner, owner name, assigned to, sales rep, besitzer, inhaber, zustandig, verantwortlich, bearbeiter, lead besitzer
            status: lead status, stage, deal stage, phase, stufe, lead stage
            externalId: external id, lead id, id, record id, externe id, externe nummer, lead nummer, datensatz id
            """);

    private ImportFields() {}

    /** The field each heading stands for, {@link #NONE} where it says nothing or the field is taken already. */
    public static List<String> guess(List<String> header) {
        List<String> guessed = new ArrayList<>();
        for (String heading : header) {
            String field = BY_HEADING.getOrDefault(key(heading), NONE);
            guessed.add(guessed.contains(field) ? NONE : field);
        }
        return guessed;
    }

    /** Whether the first line of a file is no header: it names no field, and some cell could not be a name. */
    public static boolean isNoHeader(List<String> first) {
        boolean named = guess(first).stream().anyMatch(field -> !field.equals(NONE));
        boolean blank = first.stream().allMatch(String::isBlank);
        return blank || (!named && first.stream().anyMatch(ImportFields::isValue));
    }

    private static boolean isValue(String cell) {
        return cell.contains("@") || cell.matches("[\\d .,:/+-]+");
    }

    /** A heading or word in the form in which two spellings are compared. */
    static String key(String text) {
        return NO_WORD.matcher(Fold.of(text)).replaceAll(" ").strip();
    }

    /** Reads a list of {@code target: word, word} lines. */
    static Map<String, String> words(String text) {
        Map<String, String> targets = new HashMap<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(':');
            String target = line.substring(0, colon).strip();
            for (String word : line.substring(colon + 1).split(",", -1)) {
                targets.put(key(word), target);
            }
        });
        return Map.copyOf(targets);
    }

    private static Map<String, String> headings(String synonyms) {
        Map<String, String> headings = new HashMap<>(words(synonyms));
        for (String field : names()) {
            headings.put(key(field), field);
            headings.put(key(field.replaceAll("([A-Z])", " $1")), field);
        }
        return Map.copyOf(headings);
    }

    private static Set<String> names() {
        Set<String> names = new java.util.TreeSet<>(Set.of(OWNER, STATUS, EXTERNAL_ID));
        LeadProfile.FIELDS.fields().forEach(field -> names.add(field.name()));
        return names;
    }
}
