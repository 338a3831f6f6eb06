package crm.bench;

import crm.ejb.access.CurrentViewer;
import crm.ejb.access.Organisations;
import crm.ejb.access.RecordAccess;
import crm.ejb.access.RecordList;
import crm.ejb.access.RunStatistics;
import crm.ejb.ownership.OwnedRecords;
import crm.ejb.shared.Announcements;
import crm.ejb.shared.Sql;
import crm.fixture.House;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The doors of the application for one transaction and caller, put together by their constructors as a container does. */
final class Desk {
    private final Map<Class<?>, Object> made = new HashMap<>();

    Desk(House house, RunStatistics statistics) {
        made.put(EntityManager.class, house.entities());
        made.put(Sql.class, house.sql());
        made.put(Organisations.class, house.organisations());
        made.put(RunStatistics.class, statistics);
        made.put(RecordAccess.class, house.access());
        made.put(RecordList.class, house.list());
        made.put(CurrentViewer.class, house.viewer());
        made.put(OwnedRecords.class, house.records());
        made.put(Announcements.class, house.news());
        made.put(Event.class, house.events());
        made.put(Clock.class, Clock.systemUTC());
    }

    <T> T door(Class<T> type) {
        Object known = made.get(type);
        if (known == null) {
            known = make(type);
            made.put(type, known);
        }
        return type.cast(known);
    }

    private Object make(Class<?> type) {
        try {
            Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                    .filter(candidate ->
                            candidate.isAnnotationPresent(Inject.class) || type.getDeclaredConstructors().length == 1)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(type + " says not what it needs"));
            constructor.setAccessible(true);
            Object[] needs = Arrays.stream(constructor.getParameterTypes())
                    .map(this::door)
                    .toArray();
            return constructor.newInstance(needs);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
