package crm.ejb.broken;

class StrayFixture {}
