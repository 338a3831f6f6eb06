package crm.web.home;

import crm.web.ui.Preferences;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;

/** My day: over what is mine, or with {@code whose=all} over everything I see. */
@Named
@RequestScoped
public class HomePage {
    @Inject
    private HttpServletRequest request;

    @Inject
    private Preferences preferences;

    private LocalDate today;
    private boolean mine;

    @PostConstruct
    void open() {
        today = LocalDate.now(preferences.getZone());
        mine = !"all".equals(request.getParameter("whose"));
    }

    /** The day it is where the reader is. */
    public LocalDate getToday() {
        return today;
    }

    public boolean isMine() {
        return mine;
    }

    /** Whether a day is over. */
    public boolean isPast(LocalDate day) {
        return day != null && day.isBefore(today);
    }
}
