package crm.domain.shared;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The key by which two spellings of a company's name are compared: folded, without punctuation and legal form. */
public final class CompanyName {
    private static final Set<String> LEGAL_FORMS = Set.of("""
            inc incorporated corp corporation co company llc ltd limited plc llp lp gmbh mbh ag kg kgaa ohg ug
            ev eg se sa sas sarl srl spa bv nv oy ab as aps sro pty pvt sl kft doo holding group
            haftungsbeschrankt
            """.strip().split("\\s+"));

    private CompanyName() {}

    /** The comparison key; null if the name is null or blank. A name made of legal forms alone keeps them. */
    public static String key(String name) {
        String folded = Fold.of(name)
                .replace("&", " and ")
                .replaceAll("\\.(?=\\p{L}\\b)", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        if (folded.isEmpty()) {
            return null;
        }
        String bare = Arrays.stream(folded.split(" "))
                .filter(word -> !LEGAL_FORMS.contains(word) && !"and".equals(word) && !"the".equals(word))
                .collect(Collectors.joining(" "));
        return bare.isEmpty() ? folded : bare;
    }
}
