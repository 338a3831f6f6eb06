package crm.web.sharing;

import crm.domain.shared.RecordType;
import crm.ejb.sharing.RuleRow;
import crm.ejb.sharing.RuleService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sharing rules of all types, each as a sentence. */
@Named
@RequestScoped
public class SharingRulesPage {
    @Inject
    private RuleService rules;

    private Map<RecordType, List<RuleRow>> byType;

    @PostConstruct
    void open() {
        byType = rules.list().stream()
                .collect(Collectors.groupingBy(rule -> rule.profile().type()));
    }

    public RecordType[] getTypes() {
        return RecordType.values();
    }

    /** The rules of the type, by name. */
    public List<RuleRow> of(RecordType type) {
        return byType.getOrDefault(type, List.of());
    }
}
