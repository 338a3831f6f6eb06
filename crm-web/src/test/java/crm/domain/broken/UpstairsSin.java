package crm.domain.broken;

import jakarta.ejb.Stateless;

@Stateless
class UpstairsSin {}
