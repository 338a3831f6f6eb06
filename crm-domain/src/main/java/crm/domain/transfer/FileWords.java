package crm.domain.transfer;

import crm.domain.lead.LeadSource;
import crm.domain.lead.LeadStatus;
import java.util.Map;
import java.util.Optional;

/** What the words other systems use for source and status most likely mean here. */
public final class FileWords {
    private static final Map<String, String> SOURCES = ImportFields.words("""
            WEB_FORM: web form, website form, website, web, contact form, contact us, chatbot, chat, organic search seo, organic search, seo, content marketing, direct traffic, inbound, formular, kontaktformular, webseite, webformular
            TRADE_SHOW: trade show, tradeshow, fair, event, events, conference, networking event, webinar, webinars, messe, veranstaltung, konferenz
            PHONE_INQUIRY: phone inquiry, phone, telephone, call in, inbound call, telefon, telefonanfrage, anruf
            IMPORTED_LIST: imported list, purchased list, list, bought list, cold call, outbound, liste, gekaufte liste, kaltakquise
            ADVERTISING: advertising, advertisement, ads, google ads, facebook ads, linkedin ads, retargeting ads, retargeting, ppc, paid search, podcast, radio, tv, print, werbung, anzeige
            EMAIL_CAMPAIGN: email campaign, e mail campaign, email, e mail, newsletter, cold email, mailing, e mail kampagne, e mailing
            SOCIAL_MEDIA: social media, social, facebook, instagram, twitter, linkedin, xing, youtube, linkedin outreach, soziale medien, soziale netzwerke
            REFERRAL: referral, word of mouth, recommendation, customer referral, employee referral, empfehlung, weiterempfehlung
            PARTNER: partner, partner program, reseller, affiliate, partnerprogramm, handler, wiederverkaufer
            OTHER: other, unknown, misc, sonstige, sonstiges, andere, unbekannt
            """);

    private static final Map<String, String> STATUSES = ImportFields.words("""
            NEW: new, new lead, open, open not contacted, untouched, neu, neuer lead, offen
            WORKING: working, working contacted, contacted, attempted, attempted to contact, in progress, contact made, meeting scheduled, discovery, in arbeit, in bearbeitung, kontaktiert
            NURTURING: nurturing, nurture, on hold, re engagement, reengagement, recycled, later, cold, in pflege, wiedervorlage, zuruckgestellt, pausiert
            QUALIFIED: qualified, sql, sales qualified, hot, proposal, proposal sent, demo, negotiation, closed won, won, converted, closed converted, customer, qualifiziert, angebot, verhandlung, gewonnen, konvertiert
            DISQUALIFIED: disqualified, unqualified, closed lost, lost, closed not converted, not interested, junk, bad lead, disqualifiziert, unqualifiziert, verloren, kein interesse
            """);

    private FileWords() {}

    /** The source a word means. */
    public static Optional<LeadSource> source(String word) {
        return constant(LeadSource.values(), SOURCES, word);
    }

    /** The status a word means; never CONVERTED, a sale won elsewhere is a lead found worth a sale. */
    public static Optional<LeadStatus> status(String word) {
        return constant(LeadStatus.values(), STATUSES, word).filter(LeadStatus.open()::contains);
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, Map<String, String> words, String word) {
        String key = ImportFields.key(word);
        String target = words.get(key);
        for (E constant : constants) {
            if (constant.name().equals(target)
                    || ImportFields.key(constant.name()).equals(key)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
