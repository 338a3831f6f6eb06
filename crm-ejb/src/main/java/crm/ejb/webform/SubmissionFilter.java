package crm.ejb.webform;

import crm.domain.webform.SubmissionStatus;

/**
 * Which submissions are wanted.
 *
 * @param formId or null for any
 * @param status or null for any
 * @param before only those before that submission; null for the newest
 */
public record SubmissionFilter(Integer formId, SubmissionStatus status, Long before) {}
