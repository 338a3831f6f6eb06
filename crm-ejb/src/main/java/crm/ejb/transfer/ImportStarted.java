package crm.ejb.transfer;

/** A job may run; whoever runs jobs begins when this transaction is committed. */
record ImportStarted(long jobId) {}
