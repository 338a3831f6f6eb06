package crm.ejb.broken;

import jakarta.ejb.Stateful;

@Stateful
class StatefulSin {}
