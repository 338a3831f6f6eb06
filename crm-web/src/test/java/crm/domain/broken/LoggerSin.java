package crm.domain.broken;

import java.util.logging.Logger;

class LoggerSin {
    Logger notes;
}
