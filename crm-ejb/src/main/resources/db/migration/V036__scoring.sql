-- Scoring: what leads do on their own, the points that brings, and what it adds up to. lead.score is always the sum of
-- the points of signals and logged activities, faded by age, and of what is known of the lead.

create table lead_signal (
    id          bigint generated always as identity primary key,
    lead_id     bigint      not null references lead,
    kind        text        not null check (kind in ('PAGE_VISITED', 'EMAIL_OPENED', 'LINK_CLICKED', 'EMAIL_REPLIED', 'FORM_SUBMITTED', 'DOCUMENT_LOADED', 'EVENT_ATTENDED')),
    subject     text        check (length(subject) <= 255),
    happened_at timestamptz not null,
    author_id   integer references crm_user,                       -- who noted it; none if it arrived by itself
    signal_key  text        collate "C" check (length(signal_key) between 1 and 120)
);
create index lead_signal_lead on lead_signal (lead_id, happened_at, id);
-- the same key is the same signal, however often and on however many nodes it arrives
create unique index lead_signal_key on lead_signal (signal_key) where signal_key is not null;

alter table organisation
    add column interest_qualifies boolean not null default true,   -- interest in buying is as good as the points
    add column auto_qualify       boolean not null default false,  -- an open lead that gets ready becomes qualified
    add column qualified_by       integer references crm_user,     -- who switched that on
    add check (not auto_qualify or qualified_by is not null),
    add check (qualified_score between 1 and 1000000);

create table scoring_rule (
    id        integer generated always as identity primary key,
    version   integer not null default 0,
    kind      text    check (kind in ('PAGE_VISITED', 'EMAIL_OPENED', 'LINK_CLICKED', 'EMAIL_REPLIED', 'FORM_SUBMITTED', 'DOCUMENT_LOADED', 'EVENT_ATTENDED', 'CALL_HELD', 'EMAIL_SENT', 'MEETING_HELD')),
    condition jsonb,
    points    integer not null check (points <> 0 and points between -1000 and 1000),
    most      integer check (most > 0),
    fading    text    not null default 'NEVER' check (fading in ('NEVER', 'HALVES', 'ENDS')),
    days      integer check (days between 1 and 3650),
    check ((kind is null) <> (condition is null)),
    check ((fading = 'NEVER') = (days is null)),
    check (kind is not null or (most is null and fading = 'NEVER'))
);

-- Leads that are ready, or whose points will fade: when to sum them up again.
create table lead_score (
    lead_id     bigint primary key references lead,
    ready_since timestamptz,
    next_on     date
) with (fillfactor = 85);
create index lead_score_due on lead_score (next_on) where next_on is not null;

create table score_change (
    id           bigint generated always as identity primary key,
    lead_id      bigint      not null references lead,
    happened_at  timestamptz not null,
    score_before integer     not null,
    score_after  integer     not null,
    reason       text        not null check (reason in ('SIGNAL', 'FIELDS', 'AGE', 'RULES'))
);
create index score_change_lead on score_change (lead_id, id);

-- Summing up all leads anew, batch by batch.
create table scoring_run (
    id         bigint generated always as identity primary key,
    started_at timestamptz not null default now(),
    started_by integer references crm_user,
    last_id    bigint      not null default 0,
    top_id     bigint      not null,
    done       bigint      not null default 0,
    changed    bigint      not null default 0,
    ended_at   timestamptz
);
create index scoring_run_open on scoring_run (id) where ended_at is null;

create table tracking_key (
    id     boolean primary key default true check (id),
    secret bytea not null check (length(secret) >= 32)
);
insert into tracking_key (secret)
    values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

insert into scoring_rule (kind, points, most, fading, days) values
    ('PAGE_VISITED', 2, 20, 'ENDS', 30),
    ('EMAIL_OPENED', 5, 20, 'ENDS', 60),
    ('LINK_CLICKED', 10, 30, 'HALVES', 60),
    ('EMAIL_REPLIED', 15, 45, 'HALVES', 90),
    ('DOCUMENT_LOADED', 10, 30, 'HALVES', 60),
    ('FORM_SUBMITTED', 20, 40, 'HALVES', 90),
    ('EVENT_ATTENDED', 20, 40, 'HALVES', 90),
    ('CALL_HELD', 10, 30, 'HALVES', 90),
    ('MEETING_HELD', 20, 40, 'HALVES', 90);
insert into scoring_rule (condition, points) values
    ('{"field": "interested", "is": "EQUALS", "value": "true"}', 20),
    ('{"field": "rating", "is": "EQUALS", "value": "HOT"}', 10),
    ('{"field": "emailOptOut", "is": "EQUALS", "value": "true"}', -10);

-- leads that are there already are summed up in the background
insert into scoring_run (top_id) select max(id) from lead having max(id) is not null;
