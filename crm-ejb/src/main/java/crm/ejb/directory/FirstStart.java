package crm.ejb.directory;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Looks at each start whether anybody can sign in, and if not, tells the operator in the log how to change that. */
@Singleton
@Startup
public class FirstStart {
    private static final System.Logger LOG = System.getLogger(FirstStart.class.getName());

    @Inject
    private SetupTokens tokens;

    @PostConstruct
    void offerSetup() {
        if (tokens.areOpen()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "There is no user yet. Open /setup.xhtml within a day and give this token: {0}",
                    tokens.make());
        }
    }
}
