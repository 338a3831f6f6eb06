package crm.domain.transfer;

import crm.domain.shared.Verdict;

/**
 * The life of an import. A changed mapping takes a checked one back to uploaded; a failed one may be taken up again where
 * it stopped.
 */
public enum ImportState {
    UPLOADED,
    CHECKED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether separator and mapping may still be chosen, and the file be checked. */
    public Verdict canChange() {
        return this == UPLOADED || this == CHECKED ? Verdict.allowed() : Verdict.rejected("transfer.job.begun");
    }

    /** Whether it may be run now, or go on. */
    public Verdict canRun() {
        return switch (this) {
            case CHECKED, FAILED -> Verdict.allowed();
            case UPLOADED -> Verdict.rejected("transfer.job.unchecked");
            default -> Verdict.rejected("transfer.job.begun");
        };
    }

    /** Whether it can still be stopped. */
    public Verdict canCancel() {
        return isOver() ? Verdict.rejected("transfer.job.over") : Verdict.allowed();
    }

    /** Whether nothing more will happen to it by itself or by hand. */
    public boolean isOver() {
        return this == DONE || this == CANCELLED;
    }
}
