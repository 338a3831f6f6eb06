package crm.web.conversion;

import crm.domain.shared.RecordRef;
import crm.ejb.conversion.ConversionService;
import crm.ejb.conversion.Lineage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conversions in the life of a record, read once per request. */
@Named
@RequestScoped
public class Lineages {
    private final Map<RecordRef, List<Lineage>> read = new HashMap<>();

    @Inject
    private ConversionService conversions;

    public List<Lineage> of(RecordRef record) {
        return read.computeIfAbsent(record, conversions::lineage);
    }
}
