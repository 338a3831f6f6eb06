package crm.ejb.broken;

import jakarta.ejb.Stateless;

@Stateless
public class DoorSinService {
    public void open() {}
}
