package crm.demo;

import crm.domain.directory.Owner;
import crm.domain.directory.PasswordHash;
import crm.domain.directory.PermissionSet;
import crm.domain.directory.Role;
import crm.domain.directory.User;
import crm.domain.directory.UserProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The rows of roles, permission sets and users. */
final class Directory {
    private final List<Row> rows = new ArrayList<>();
    private final Instant founded;
    private final Instant left;

    Directory(LocalDate today) {
        founded = today.minusDays(1_200).atTime(9, 0).toInstant(ZoneOffset.UTC);
        left = today.minusDays(Staff.DAYS_SINCE_LEFT).atTime(16, 0).toInstant(ZoneOffset.UTC);
    }

    /** Everything about people; one password for all of them, which is hashed once because that takes its time. */
    List<Row> rows(String password) {
        for (Place place : Place.values()) {
            rows.add(Row.of(Row.identified(new Role(place.roleName(), place.aboveId()), place.roleId())));
        }
        for (Duty duty : Duty.values()) {
            add(duty);
        }
        String hash = PasswordHash.of(password).encoded();
        for (Employee employee : Staff.ALL) {
            add(employee, hash);
        }
        return rows;
    }

    private void add(Duty duty) {
        PermissionSet set = new PermissionSet(duty.setName(), duty.description(), duty.permissions());
        rows.add(Row.of(Row.identified(set, duty.setId())));
        duty.permissions().stream()
                .sorted()
                .forEach(permission -> rows.add(new Row("permission_set_permission")
                        .with("permission_set_id", duty.setId())
                        .with("permission", permission)));
        duty.hidden()
                .forEach((field, type) -> rows.add(new Row("permission_set_field")
                        .with("permission_set_id", duty.setId())
                        .with("record_type", type)
                        .with("field", field)
                        .with("access", "HIDDEN")));
    }

    private void add(Employee employee, String hash) {
        int id = Staff.id(employee.userName());
        Owner identity = Row.identified(Owner.forUser(), id);
        User user = new User(
                identity,
                new UserProfile(
                        employee.userName(),
                        employee.firstName(),
                        employee.lastName(),
                        employee.userName() + "@larkfield.example"),
                founded);
        user.placeIn(employee.place() == null ? null : employee.place().roleId());
        user.changePassword(hash, founded);
        if (employee.hasLeft()) {
            user.deactivate(left);
        }
        rows.add(Row.of(identity));
        rows.add(Row.of(user));
        employee.duties()
                .forEach(duty -> rows.add(
                        new Row("user_permission_set").with("user_id", id).with("permission_set_id", duty.setId())));
    }
}
