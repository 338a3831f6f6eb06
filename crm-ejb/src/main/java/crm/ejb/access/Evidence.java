package crm.ejb.access;

/** What decides about one record, all of one moment. */
public record Evidence(Organisation organisation, RecordFacts facts) {}
