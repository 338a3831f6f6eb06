package crm.web.explanation;

import crm.domain.access.AccessLevel;
import crm.domain.explanation.Line;
import crm.domain.explanation.Named;
import crm.domain.explanation.Phrase;
import crm.domain.shared.RecordType;
import crm.ejb.explanation.Explanation;
import crm.web.ui.Formats;
import crm.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;

/** Puts the phrases of an explanation into sentences of the reader's language; who asks about himself is "you". */
@jakarta.inject.Named
@RequestScoped
public class Phrases {
    private static final String YOU = "you";

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    public String of(Phrase phrase, Explanation explanation) {
        String key = "explanation.phrase." + phrase.kind();
        boolean personal =
                explanation.own() && phrase.parts().contains(explanation.personName()) && texts.has(key + "." + YOU);
        Object[] parts = phrase.parts().stream().map(this::shown).toArray();
        return texts.of(personal ? key + "." + YOU : key, parts);
    }

    /** The person explained about in a sentence's subject: his name, or "you". */
    public String title(Explanation explanation) {
        String level = texts.get("ui.access." + explanation.level());
        return explanation.own()
                ? texts.of("explanation.view.verdict.you", level)
                : texts.of("explanation.view.verdict", explanation.personName(), level);
    }

    private Object shown(Serializable part) {
        if (part instanceof AccessLevel level) {
            return texts.get("explanation.level." + level);
        }
        if (part instanceof RecordType type) {
            return texts.label(type);
        }
        if (part instanceof Named named) {
            return texts.of("explanation.grantee." + named.kind(), named.name());
        }
        if (part instanceof Line line) {
            return String.join(" → ", line.roles());
        }
        if (part instanceof Instant instant) {
            return formats.time(instant);
        }
        return part instanceof String word ? texts.permission(word) : part;
    }
}
