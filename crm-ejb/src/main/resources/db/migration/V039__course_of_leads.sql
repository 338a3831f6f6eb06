-- Why a lead was given up, and when one that was put aside is to be taken up again.
alter table lead
    add column disqualified_for text,
    add column recycle_on       date,
    add constraint lead_disqualified_for check (disqualified_for is null
        or status = 'DISQUALIFIED' and disqualified_for in
            ('NO_INTEREST', 'NO_BUDGET', 'BAD_TIMING', 'NOT_REACHED', 'COMPETITOR', 'NO_FIT', 'INVALID', 'OTHER')),
    add constraint lead_recycle_on check (recycle_on is null or status = 'NURTURING');

-- Those that are due are few among many.
create index lead_recycle on lead (recycle_on, id)
    where recycle_on is not null and deleted_at is null and converted_at is null;
