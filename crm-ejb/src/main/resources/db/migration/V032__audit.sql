-- The audit trail as something to read: what an entry is about, words to find it by, and how often the same was refused.

alter table audit_event
    add column area     text    not null default 'ORGANISATION'
        check (area in ('ORGANISATION', 'ACCESS', 'RECORDS', 'SIGN_IN', 'DENIED', 'EXPORT')),
    add column words    text    not null default '',  -- folded: who, and every value of the detail
    add column times    integer not null default 1,
    add column sameness text;                         -- minute and content of what is counted instead of repeated

update audit_event
set area  = case
                when kind ~ '\.(exported|downloaded)$' then 'EXPORT'
                when kind ~ '^sharing\.' or kind ~ '\.childrenOpened$' then 'ACCESS'
                when kind ~ '^(lead|account|contact|opportunity|activity|import)\.' then 'RECORDS'
                else 'ORGANISATION'
            end,
    words = lower(concat_ws(' ', actor_name, (select string_agg(d.value, ' ') from jsonb_each_text(detail) d)));

create unique index audit_event_sameness on audit_event (sameness) where sameness is not null;
create index audit_event_area on audit_event (area, happened_at, id);
create index audit_event_actor on audit_event (actor_name, happened_at, id);
create index audit_event_words on audit_event using gin (words gin_trgm_ops);

-- entries of one record come in the order of the list
drop index audit_event_record;
create index audit_event_record on audit_event (record_type, record_id, happened_at, id) where record_id is not null;
