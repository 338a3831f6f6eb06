package crm.web.broken;

class StrayPage {}
