package crm.ejb.routing;

import java.io.Serializable;
import java.time.LocalDate;

/** An absence in the list. */
public record AbsenceRow(int userId, String userName, LocalDate firstDay, LocalDate lastDay) implements Serializable {}
