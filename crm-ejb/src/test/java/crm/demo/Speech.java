package crm.demo;

import java.util.Arrays;
import java.util.List;

/** How people are called where a language is spoken. */
enum Speech {
    GERMAN("""
            Andrea Annika Arne Astrid Benedikt Birgit Björn Christiane Clemens Cornelia Dörte Eberhard Franziska Friederike
            Gernot Götz Gudrun Hannelore Heiko Ingrid Jörg Jürgen Käthe Kerstin Konrad Leonie Lutz Maximilian Mechthild
            Moritz Nadja Ottmar Petra Philipp Raphaela Reinhard Rüdiger Sabine Sören Swantje Theresa Ulrich Veronika
            Volker Walburga Wiebke Xaver Yvonne""", """
            Achterberg Altmann Aßmann Bäumler Behrendt Böttcher Brandstätter Brückner Dämmrich Degenhardt Dörfler Eichinger
            Feddersen Fleckenstein Füßl Gehrke Gröning Haberkorn Hansen Härtel Hinrichsen Hölzl Jäger Junghans Kahlenberg
            Käsbohrer Klöckner Köhnlein Krämer Kühnert Lindenblatt Löffler Mahlstedt Möbius Neuhäuser Oelschläger Ossowski
            Pfaffenzeller Quandel Rehbein Rößler Schäfer Schönfelder Sträßner Tiedemann Überall Vogelsang Weißgerber
            Wölfl Zschoche"""),
    ENGLISH("""
            Abigail Alastair Amelia Angus Beatrice Bronwen Callum Catriona Cecily Dafydd Douglas Eilidh Eleanor Emlyn Fiona
            Gareth Georgina Harriet Hugh Imogen Isla Jasper Kirsty Lachlan Lydia Malcolm Morwenna Niamh Oliver Padraig
            Philippa Rhys Rosalind Rupert Saoirse Siobhán Tamsin Theodore Winifred Zara""", """
            Abernathy Ainsworth Ashdown Bannerman Birtwistle Braithwaite Cadwallader Calloway Carruthers Chattopadhyay
            Cholmondeley Crabtree Dalrymple Drummond Entwistle Featherstone Fotheringham Galbraith Gwynne Hargreaves
            Higginbotham Inglethorpe Kinnaird Lockwood Macalister Mehta Mwangi Nettleship O'Dowd O'Shaughnessy Okonkwo
            Pemberton Penhaligon Rahman Ravenscroft Singh Standish Thistlewood Trelawney Underhill Wetherby Winterbourne"""),
    NORDIC("""
            Agneta Anders Astrid Bengt Birgitta Bjørn Ebba Elsa Erik Freja Gunilla Gustaf Hanne Håkan Henrik Ingeborg Jens
            Jørgen Karin Kirsten Lars Linnéa Maja Mette Mikkel Nils Oskar Pernille Rasmus Signe Sigrid Søren Solveig Tove
            Ulf Viggo Åke Åsa""", """
            Åkerblom Almqvist Andreasen Bergström Bjerregaard Bøgh Christoffersen Dahlgren Ekström Enevoldsen Fältskog
            Frederiksen Gyllenhammar Hedlund Hjørring Holmqvist Jönsson Kjærgaard Kristoffersson Lindqvist Ljungberg
            Mårtensson Møller Nørgaard Öberg Östlund Palmgren Rosenqvist Rønnow Sandström Sjöberg Skovgaard Søndergaard
            Strömbäck Thorvaldsen Vestergaard Wållberg"""),
    AMERICAN("""
            Aaliyah Alejandro Amber Andre Brandi Brooke Caleb Carlos Chloe Colton Danielle Darnell Destiny Dylan Elena
            Emiliano Ethan Fernanda Gabriela Grace Hunter Isabella Jada Jamal Jerome Joaquín Kayla Kenji Kimberly Latoya
            Logan Luis Mackenzie Marcus Mei-Ling Miguel Noah Olivia Priya Quentin Rachel Ramón Savannah Sean Sofía Terrence
            Trinh Tyler Valeria Wesley Xiomara Zachary""", """
            Abrams Alvarado Arceneaux Baptiste Begaye Blackwood Boudreaux Castañeda Chandrasekaran Cho Delgado Dubois
            Eastman Escobedo Fitzgerald Fujimoto Gallagher Goldstein Guzmán Hathaway Hernandez Ibarra Jankowski Kaplan
            Kowalczyk Lafayette Lindstrom Maldonado McAllister Muñoz Nakamura Nguyen O'Connor Oyelaran Peralta Pruitt
            Quiñones Ramaswamy Robinson Salazar Schumacher Sokolov Tanaka Thibodeaux Underwood Vandermeer Villanueva
            Washington Whitaker Yamamoto Zapata Zimmerman""");

    private final List<String> firstNames;
    private final List<String> lastNames;

    Speech(String firstNames, String lastNames) {
        this.firstNames = words(firstNames);
        this.lastNames = words(lastNames);
    }

    List<String> firstNames() {
        return firstNames;
    }

    List<String> lastNames() {
        return lastNames;
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+", -1));
    }
}
