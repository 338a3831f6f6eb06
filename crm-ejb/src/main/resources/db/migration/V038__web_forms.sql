-- Forms on other people's web pages, what they sent, and the mail that answers.

create sequence mail_template_seq as integer increment by 1;
create table mail_template (
    id      integer primary key,
    name    text    not null check (btrim(name) <> '' and length(name) <= 80),
    subject text    not null check (btrim(subject) <> '' and length(subject) <= 200),
    body    text    not null check (btrim(body) <> '' and length(body) <= 10000),
    version integer not null default 0
);
create unique index mail_template_name on mail_template (lower(name));

-- Written in the transaction that has a reason to write; sent afterwards, by whoever takes it first.
create table mail_outbox (
    id         bigint generated always as identity primary key,
    recipient  text        not null check (length(recipient) <= 200),
    subject    text        not null,
    body       text        not null,
    created_at timestamptz not null default now(),
    next_at    timestamptz not null default now(),             -- not tried before; while it is being sent: not by others
    attempts   integer     not null default 0,
    sent_at    timestamptz,
    dead_at    timestamptz,                                     -- given up; an administrator may try again
    error      text        check (length(error) <= 500),
    check (sent_at is null or dead_at is null)
);
create index mail_outbox_due on mail_outbox (next_at, id) where sent_at is null and dead_at is null;
create index mail_outbox_dead on mail_outbox (id) where dead_at is not null;

create sequence web_form_seq as integer increment by 1;
create table web_form (
    id          integer primary key,
    key         text    not null unique check (key ~ '^[a-z0-9]{20,40}$'),
    name        text    not null check (btrim(name) <> '' and length(name) <= 80),
    fields      text[]  not null check (cardinality(fields) > 0),
    source      text    not null,
    channel     text,
    return_to   text    check (length(return_to) <= 500),
    locale      text    not null,
    template_id integer references mail_template,
    owner_id    integer not null references owner,              -- takes what no assignment rule places
    captcha     boolean not null default false,
    active      boolean not null default true,
    version     integer not null default 0
);
create unique index web_form_name on web_form (lower(name));
create index web_form_owner on web_form (owner_id);

-- Whoever a form has answered today: nobody is written to twice.
create table web_form_answer (
    form_id   integer not null references web_form on delete cascade,
    email_key text    not null,
    day       date    not null,
    primary key (form_id, email_key, day)
);

-- Everything that was sent to a form. Only status, reason and lead ever change, once.
create table web_submission (
    id           bigint generated always as identity primary key,
    form_id      integer     not null references web_form,
    received_at  timestamptz not null default now(),
    status       text        not null check (status in ('ACCEPTED', 'QUARANTINED', 'REPLAYED')),
    reason       text        check (reason in ('INACTIVE', 'HONEYPOT', 'LIMIT', 'CAPTCHA', 'INVALID', 'UNREADABLE', 'FAULT', 'FLOOD')),
    detail       text        check (length(detail) <= 500),
    lead_id      bigint unique references lead,
    address_hash bytea       not null,
    content      jsonb       not null,
    times        integer     not null default 1 check (times > 0),  -- more than one: a flood, counted instead of kept
    check ((status = 'ACCEPTED') = (reason is null)),
    check ((status = 'QUARANTINED') = (lead_id is null))
) with (fillfactor = 95);
create index web_submission_form on web_submission (form_id, id);
create index web_submission_waiting on web_submission (id) where status = 'QUARANTINED';
create unique index web_submission_flood on web_submission (form_id, detail) where reason = 'FLOOD';

insert into permission_set_permission (permission_set_id, permission)
    select permission_set_id, 'WEB_FORM_ADMIN' from permission_set_permission where permission = 'SHARING_ADMIN';
