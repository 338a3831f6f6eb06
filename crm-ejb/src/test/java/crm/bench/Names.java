package crm.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names of people and companies with the frequencies that searches need: see {@link #company}. */
final class Names {
    private static final String[] FIRST = """
            Anna Ben Carla David Elena Finn Greta Hugo Ida Jonas Karin Liam Maya Noah Olga Paul Quinn Rosa Sven Tara Ugo
            Vera Will Xenia Yara Zoe Adam Bella Cem Dora Emil Fatma Georg Hanna Igor Jana Kemal Lucie Marco Nina Omar
            Petra Ralf Sofia Tomas Ursula Viktor Wanda Yusuf Aylin Bruno Chiara Dirk Elif Franz Gianna Harald Ines Jens
            Klara Leon Mila Nils Oskar Pia Remo Sara Timo Uwe Valentin Ada Bernd Clara Dario Edith Felix Gerda Henrik
            Irma Julius Kira Lars Mona Nico Otto Paula Rene Selma Theo Ulla Vito Walter Zita Alma Boris Celine Dino Erik
            """.strip().split("\\s+");
    private static final String[] BEGIN = """
            Berg Holt Lind Stein Wald Feld Brook Ash Black West North Hart Ker Mar Nor Old Pem Quar Rad Sal Tal Ulm Ven
            Wes York Alt Brand Cal Dorn Eber Falk Grün Hohen Isen Jung Krä Lauter Mühl Neu Ober
            """.strip().split("\\s+");
    private static final String[] END = """
            mann berg field ton ley wood ham er ing sen son stein burg dorf hausen bach feld horn thal au ford well worth
            ström lund quist dal vik by rup gaard holm strand kamp haus moor brink rode stedt beck
            """.strip().split("\\s+");
    private static final String[] SYLLABLES = """
            al ba co da en fi go ha in jo ka lu mo na or pa qui ra so ta um va wi xo ya ze bri cle dro fle gra kli
            plo pri sco ste tra vel nor dex tec sys lum ver cor mar bel dor fen gil hol
            """.strip().split("\\s+");
    private static final String[] TRADES = """
            Logistics Systems Software Instruments Foods Textiles Energy Media Pharma Motors Consulting Metals Optics
            Plastics Robotics Marine Aviation Printing Furniture Ceramics Chemicals Security Travel Farming Steel
            Biotech Networks Analytics Packaging Machines
            """.strip().split("\\s+");
    private static final String[] FORMS = {"GmbH", "Ltd", "Inc", "BV", "SA", "AB", "AG", "SpA", "LLC", "Oy"};
    private static final String[] LAST = last();

    private final Chance chance;

    Names(Chance chance) {
        this.chance = chance;
    }

    private static String[] last() {
        List<String> last = new ArrayList<>();
        for (String begin : BEGIN) {
            for (String end : END) {
                last.add(begin + end);
            }
        }
        return last.toArray(String[]::new);
    }

    /** One in 770,000 is an Olivia. */
    String first(long person) {
        return chance.below(770_000, 101, person) == 0 ? "Olivia" : chance.word(FIRST, 102, person);
    }

    /** Every Olivia is a Smith, and nobody else. */
    String last(long person) {
        return chance.below(770_000, 101, person) == 0 ? "Smith" : chance.word(LAST, 103, person);
    }

    /** A last name at the very end of the alphabet. */
    String lastOfAll(long person) {
        return "Zz" + chance.word(SYLLABLES, 104, person) + chance.word(SYLLABLES, 105, person);
    }

    /** One in ten is a GmbH, one in 140 of the Zenith group, one in 2,800 of the Xanfield group. */
    String company(long company) {
        return word(company) + " " + chance.word(TRADES, 114, company) + " " + chance.word(FORMS, 115, company);
    }

    private String word(long company) {
        if (chance.below(2_800, 111, company) == 0) {
            return "Xanfield " + syllables(company);
        }
        return chance.below(140, 112, company) == 0 ? "Zenith " + syllables(company) : syllables(company);
    }

    private String syllables(long company) {
        String begin = chance.word(SYLLABLES, 116, company);
        return Character.toUpperCase(begin.charAt(0))
                + begin.substring(1)
                + chance.word(SYLLABLES, 117, company)
                + chance.word(SYLLABLES, 118, company);
    }

    /** What {@link crm.domain.shared.CompanyName} makes of the company's name, made sooner. */
    String companyKey(long company) {
        return folded(word(company) + " " + chance.word(TRADES, 114, company));
    }

    /** What {@link crm.domain.shared.Fold} makes of a name without accents, made sooner. */
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    String domain(long company) {
        return folded(word(company)).replace(" ", "") + "-" + chance.below(500, 119, company) + ".com";
    }

    String email(long person, String first, String last, String domain) {
        return Ascii.of(first) + "." + Ascii.of(last) + chance.below(1_000, 121, person) + "@" + domain;
    }

    /** Nine digits after the country. */
    String phone(long person) {
        return "+31 " + (100_000_000 + chance.below(899_999_999, 122, person));
    }
}
