package crm.demo;

import crm.domain.shared.Address;
import java.util.List;

/** A market: its cities and streets, its telephone numbers (all reserved for fiction), its people's language. */
enum Nation {
    GERMANY(
            Speech.GERMAN,
            "Germany",
            """
            Berlin:10xxx:Berlin|Hamburg:20xxx:Hamburg|München:80xxx:Bayern|Köln:50xxx:Nordrhein-Westfalen|Göttingen:370xx:
            |Nürnberg:904xx:Bayern|Würzburg:970xx:Bayern|Lübeck:235xx:|Saarbrücken:661xx:|Jena:077xx:Thüringen
            |Tübingen:720xx:Baden-Württemberg|Mönchengladbach:410xx:Nordrhein-Westfalen|Dresden:010xx:Sachsen""",
            "Gewerbestraße #|Industrieweg #|Am Güterbahnhof #|Schlossallee #a|Werkstraße #|Zur Alten Gießerei #",
            "+49 30 23125 xxx|+49 69 90009 xxx|+49 40 66969 xxx|+49 221 4710 xxx|+49 89 99998 xxx"),
    AUSTRIA(Speech.GERMAN, "Austria", """
            Wien:10x0:|Linz:40x0:Oberösterreich|Graz:80x0:Steiermark|Sankt Pölten:31x0:|Dornbirn:6850:Vorarlberg""", "Fabriksgasse #|Mühlkreisring #|Am Marktplatz #", ""),
    SWITZERLAND(Speech.GERMAN, "Switzerland", """
            Zürich:80xx:ZH|Basel:40xx:BS|Winterthur:84xx:ZH|Genève:12xx:GE|Neuchâtel:20xx:NE""", "Industriestrasse #|Bahnhofplatz #|Rue de la Gare #", ""),
    UNITED_KINGDOM(
            Speech.ENGLISH,
            "United Kingdom",
            """
            London:EC1A 1BB:|Manchester:M1 1AE:|Leeds:LS1 4AP:West Yorkshire|Edinburgh:EH1 1YZ:|Cardiff:CF10 3AT:
            |Stoke-on-Trent:ST4 1AA:Staffordshire|Aberdeen:AB10 1XG:|King's Lynn:PE30 1AA:Norfolk|Bristol:BS1 4ST:""",
            "# Tannery Lane|Unit #, Riverside Park|# Old Dock Road|# St. Crispin's Yard|# Foundry Court",
            "+44 20 7946 0xxx|+44 113 496 0xxx|+44 131 496 0xxx|+44 161 496 0xxx|+44 117 496 0xxx|+44 29 2018 0xxx"),
    SWEDEN(
            Speech.NORDIC,
            "Sweden",
            """
            Stockholm:111 xx:|Göteborg:411 xx:|Malmö:211 xx:Skåne|Linköping:582 xx:|Umeå:903 xx:|Västerås:722 xx:""",
            "Verkstadsgatan #|Hamnvägen #|Södra Ringvägen #|Kvarngränd #",
            "+46 31 390 06xx|+46 40 628 04xx|+46 8 465 004xx"),
    DENMARK(Speech.NORDIC, "Denmark", """
            København:1050:|Aarhus:8000:|Odense:5000:|Ærøskøbing:5970:|Helsingør:3000:""", "Industrivej #|Søndergade #|Havnepladsen #", ""),
    US_EAST(
            Speech.AMERICAN,
            "United States",
            """
            Boston:021xx:MA|Albany:122xx:NY|Pittsburgh:152xx:PA|Raleigh:276xx:NC|Atlanta:303xx:GA|Cleveland:441xx:OH
            |Baltimore:212xx:MD|Hartford:061xx:CT|Tampa:336xx:FL|Rochester:146xx:NY""",
            "# Commerce Blvd|#00 Mill Creek Rd, Suite #|# E 5th Street|#0 Harborview Plaza|P.O. Box #",
            """
            +1 212 555 01xx|+1 617 555 01xx|+1 518 555 01xx|+1 412 555 01xx|+1 919 555 01xx|+1 404 555 01xx
            |+1 216 555 01xx|+1 410 555 01xx|+1 860 555 01xx|+1 813 555 01xx|+1 585 555 01xx|+1 305 555 01xx"""),
    US_WEST(
            Speech.AMERICAN,
            "United States",
            """
            San José:951xx:CA|Portland:972xx:OR|Boise:837xx:ID|Tucson:857xx:AZ|Reno:895xx:NV|Tacoma:984xx:WA
            |Albuquerque:871xx:NM|Fort Collins:805xx:CO|Cañon City:812xx:CO""",
            "#0 Mesa Verde Dr|#00 Canyon Way, Bldg #|# Pacific Ave|#0 Juniper Loop",
            """
            +1 408 555 01xx|+1 503 555 01xx|+1 208 555 01xx|+1 520 555 01xx|+1 775 555 01xx|+1 253 555 01xx
            |+1 505 555 01xx|+1 970 555 01xx|+1 719 555 01xx|+1 602 555 01xx""");

    private final Speech speech;
    private final String country;
    private final List<String> places;
    private final List<String> streets;
    private final List<String> phones;

    Nation(Speech speech, String country, String places, String streets, String phones) {
        this.speech = speech;
        this.country = country;
        this.places = words(places);
        this.streets = words(streets);
        this.phones = words(phones);
    }

    Speech speech() {
        return speech;
    }

    Address address(Dice dice) {
        String[] place = dice.pick(places).split(":", -1);
        String street = dice.pick(streets).replace("#", String.valueOf(dice.between(1, 98)));
        return new Address(street, place[0], digits(place[1], dice), place[2], country);
    }

    /** A number nobody has; null where no numbers are set aside for that. */
    String phone(Dice dice) {
        return phones.isEmpty() ? null : digits(dice.pick(phones), dice);
    }

    private static String digits(String pattern, Dice dice) {
        StringBuilder digits = new StringBuilder();
        pattern.chars().forEach(c -> digits.append(c == 'x' ? (char) ('0' + dice.between(0, 9)) : (char) c));
        return digits.toString();
    }

    private static List<String> words(String text) {
        String joined = text.replace("\n", "");
        return joined.isEmpty() ? List.of() : List.of(joined.split("\\|", -1));
    }
}
