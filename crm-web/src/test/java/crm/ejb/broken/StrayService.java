package crm.ejb.broken;

class StrayService {}
