package crm.web.transfer;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a word of the file is said to mean: the name of an enum constant. */
public class WordForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String word;
    private String meaning;

    WordForm(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    static List<WordForm> of(Map<String, ? extends Enum<?>> words) {
        return words.entrySet().stream()
                .map(entry -> new WordForm(entry.getKey(), entry.getValue().name()))
                .sorted(Comparator.comparing(WordForm::getWord, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    static <E> Map<String, E> meanings(List<WordForm> words, Function<String, E> constant) {
        return words.stream().collect(Collectors.toMap(WordForm::getWord, form -> constant.apply(form.meaning)));
    }

    public String getWord() {
        return word;
    }

    public String getMeaning() {
        return meaning;
    }

    public void setMeaning(String meaning) {
        this.meaning = meaning;
    }
}
