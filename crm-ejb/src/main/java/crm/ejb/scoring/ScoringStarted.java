package crm.ejb.scoring;

/** A run over all leads may begin when this transaction is committed. */
record ScoringStarted() {}
