package crm.web.broken;

class HollowNameSinManager {}
