package crm.demo;

import java.util.List;

/** How companies of a language are called: an invented head, what they do, and a legal form. */
enum Trade {
    GERMAN(Speech.GERMAN, """
            Albrook Brenzing Dornhag Elbgrund Falkrode Grenzmar Hallstadt Innquell Jaspern Kaltwerk Lohwald Maintor Norrfeld
            Oderbruch Pfälzer Quellental Rheinhorst Saalegrund Tannrück Uferholm Vennbach Wesermark Zeitzgrund Mühlenkamp
            Bärenthal Schönbrunnen Grünwerder Weißenfels""", """
            Maschinenbau:Machinery|Messtechnik:Electronics|Präzisionsteile:Machinery|Medizintechnik:Medical devices
            |Lebensmittel:Food|Chemie:Chemicals|Wasserwirtschaft:Utilities|Gießerei:Metals|Fördertechnik:Logistics
            |Anlagenbau:Machinery|Papierfabrik:Paper|Brauerei:Food|Kunststoffe:Plastics|Solartechnik:Energy""", "GmbH|GmbH|GmbH|AG|GmbH & Co. KG|KG|SE|UG (haftungsbeschränkt)"),
    ENGLISH(Speech.ENGLISH, """
            Ashcombe Brackenridge Cairnbrook Dunwold Eastmere Fenwater Glenhollow Harrowdene Ivelbridge Kelmarsh Larchmoor
            Moorgarth Netherby Oakhanger Penwithick Quarrybank Rookhope Sallowfield Tidewell Ulverby Wharfedene Yarrowby
            Thornaby Copperdale""", """
            Breweries:Food|Analytical:Laboratories|Foundry:Metals|Water Services:Utilities|Biologics:Pharmaceuticals
            |Aerospace:Aerospace|Packaging:Paper|Ceramics:Ceramics|Marine:Shipbuilding|Polymers:Plastics
            |Instrumentation:Electronics|Offshore:Energy""", "Ltd|Ltd|Limited|PLC|LLP|Group plc"),
    NORDIC(Speech.NORDIC, """
            Åsvik Björkdal Ekhamn Fjällnäs Granlund Havsborg Kvistholm Lövånger Myrstad Norrfors Ørstrand Rågsveden Sjövalla
            Tallbacken Västanå Älvnäs Ærholm Skærbæk""", """
            Sensorik:Electronics|Skogsindustri:Paper|Marin:Shipbuilding|Energi:Energy|Mejeri:Food|Medicinteknik:Medical devices
            |Stålverk:Metals|Vattenkraft:Energy|Logistik:Logistics""", "AB|AB|A/S|ApS|Aktiebolag (publ)"),
    AMERICAN(Speech.AMERICAN, """
            Bluemesa Cedarfork Copperline Driftless Eaglenest Fallriver Graniteway Highbarn Ironquill Juniperus Kettlehill
            Longmeadow Millrace Northfork Osprey Pinetar Quartzite Redbarn Saltgrass Thunderhead Upriver Verdeview
            Whitewater Yellowpine Stillwater Lakebend Foxhollow Sagebrush Tidepool Windrose""", """
            Robotics:Machinery|Biosciences:Pharmaceuticals|Foods:Food|Semiconductor:Electronics|Water District:Utilities
            |Medical Devices:Medical devices|Composites:Aerospace|Petrochemical:Chemicals|Brewing:Food|Environmental Labs:Laboratories
            |Steel:Metals|Wind & Solar:Energy|Freight:Logistics|Plastics:Plastics""", "Inc.|Inc.|LLC|Corp.|Co.|Company, Inc.|Holdings LLC");

    private final Speech speech;
    private final List<String> heads;
    private final List<String> trades;
    private final List<String> forms;

    Trade(Speech speech, String heads, String trades, String forms) {
        this.speech = speech;
        this.heads = List.of(heads.strip().split("\\s+", -1));
        this.trades = List.of(trades.replace("\n", "").split("\\|", -1));
        this.forms = List.of(forms.split("\\|", -1));
    }

    static Trade of(Speech speech) {
        for (Trade trade : values()) {
            if (trade.speech == speech) {
                return trade;
            }
        }
        throw new IllegalArgumentException("no companies speak " + speech);
    }

    /** A company's name without its legal form, and its industry, with a colon between. */
    String coin(Dice dice) {
        String family = dice.chance(0.4) ? dice.pick(speech.lastNames()) : dice.pick(heads);
        String head = dice.chance(0.15) ? family + " & " + dice.pick(speech.lastNames()) : family;
        return head + " " + dice.pick(trades);
    }

    String form(Dice dice) {
        return dice.pick(forms);
    }
}
