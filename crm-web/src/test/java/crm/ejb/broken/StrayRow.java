package crm.ejb.broken;

class StrayRow {}
