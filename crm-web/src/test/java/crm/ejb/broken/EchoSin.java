package crm.ejb.broken;

import jakarta.enterprise.event.Event;

class EchoSin {
    Event<String> event;

    void announce() {
        event.fireAsync("too early");
    }
}
