package crm.domain.broken;

import java.time.Instant;

class ClockSin {
    Instant moment() {
        return Instant.now();
    }
}
