package crm.web.preview;

import crm.ejb.access.RecordSample;
import crm.ejb.access.TypeChange;
import crm.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Says in words what a preview counted: "3 leads, 1 account". */
@Named("previewWords")
@RequestScoped
public class PreviewWords {
    @Inject
    private Texts texts;

    /** What can be read that could not before; empty for nothing, as all of these. */
    public String gained(List<TypeChange> types) {
        return counted(types, TypeChange::gained);
    }

    /** What can no longer be read. */
    public String lost(List<TypeChange> types) {
        return counted(types, TypeChange::lost);
    }

    /** What more can be done with. */
    public String raised(List<TypeChange> types) {
        return counted(types, TypeChange::raised);
    }

    /** What less can be done with. */
    public String lowered(List<TypeChange> types) {
        return counted(types, TypeChange::lowered);
    }

    /** Names of some of the gained. */
    public String gains(List<TypeChange> types) {
        return named(types, TypeChange::gains);
    }

    /** Names of some of the lost. */
    public String losses(List<TypeChange> types) {
        return named(types, TypeChange::losses);
    }

    private String counted(List<TypeChange> types, ToLongFunction<TypeChange> number) {
        return types.stream()
                .filter(type -> number.applyAsLong(type) > 0)
                .map(type -> texts.of("preview.records." + type.type(), number.applyAsLong(type)))
                .collect(Collectors.joining(", "));
    }

    private String named(List<TypeChange> types, Function<TypeChange, List<RecordSample>> samples) {
        String names = types.stream()
                .flatMap(type -> samples.apply(type).stream())
                .map(RecordSample::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : texts.of("preview.examples", names);
    }
}
