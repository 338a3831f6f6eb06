package crm.demo;

import crm.domain.shared.Fold;

/** Somebody who may buy, or works where somebody may. */
record Person(String salutation, String firstName, String lastName, String title) {
    private static final String TITLES = "Head of Quality Assurance|Plant Manager|Purchasing Manager|Laboratory Manager"
            + "|Maintenance Engineer|Chief Technology Officer|Managing Director|Process Engineer|Operations Director"
            + "|Procurement Specialist|Calibration Technician|R&D Lead|Production Planner|VP Engineering|Buyer"
            + "|Health, Safety & Environment Officer";
    private static final String GERMAN_TITLES = "Geschäftsführung|Leitung Qualitätssicherung|Leitung Einkauf|Prüflabor"
            + "|Instandhaltung|Prokura|Betriebsleitung|Messtechnik";

    static Person coin(Nation nation, Dice dice) {
        boolean german = nation.speech() == Speech.GERMAN;
        String title = german && dice.chance(0.5) ? dice.word(GERMAN_TITLES) : dice.word(TITLES);
        String doctor = dice.chance(0.04) ? "Dr." : null;
        return new Person(
                doctor,
                dice.pick(nation.speech().firstNames()),
                lastName(nation, dice),
                dice.chance(0.85) ? title : null);
    }

    /** The person's address at a domain. */
    String emailAt(String domain) {
        String local =
                Fold.joined(firstName, lastName).replaceAll("[^a-z0-9 ]", "").replace(' ', '.');
        return local + "@" + domain;
    }

    private static String lastName(Nation nation, Dice dice) {
        String name = dice.pick(nation.speech().lastNames());
        return dice.chance(0.03) ? name + "-" + dice.pick(nation.speech().lastNames()) : name;
    }
}
