package crm.ejb.broken;

class StrayForm {}
