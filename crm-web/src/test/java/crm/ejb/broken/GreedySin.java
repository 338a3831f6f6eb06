package crm.ejb.broken;

import jakarta.inject.Inject;

class GreedySin {
    @Inject
    GreedySin(Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h) {}
}
