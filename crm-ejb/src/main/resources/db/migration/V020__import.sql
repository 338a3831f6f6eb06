-- Imports: the file as it was uploaded, what its columns mean, how far it came, and what was noticed on the way.

create sequence import_job_seq;
create table import_job (
    id            bigint      primary key default nextval('import_job_seq'),
    owner_id      integer     not null references crm_user,
    file_name     text        not null check (btrim(file_name) <> '' and length(file_name) <= 255),
    bytes         bigint      not null,
    state         text        not null default 'UPLOADED' check (state in ('UPLOADED', 'CHECKED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    separator     text        not null check (separator in ('COMMA', 'SEMICOLON', 'TAB', 'PIPE')),
    encoding      text        not null default 'UTF-8' check (encoding = 'UTF-8'),
    header        jsonb       not null,
    mapping       jsonb       not null,
    lines         bigint      not null,                          -- records of the file without its header
    -- what the check found, then how far the run came
    ready         bigint      not null default 0,
    refused       bigint      not null default 0,
    warnings      bigint      not null default 0,
    duplicates    bigint      not null default 0,                -- lines with the e-mail address of an earlier line
    imported      bigint      not null default 0,
    last_line     bigint      not null default 0,                -- written together with the leads of the batch it ends
    reason        text,                                          -- why it failed, a message key
    runner        uuid,                                          -- who runs it; given up if not seen for a minute
    seen_at       timestamptz,
    created_at    timestamptz not null default now(),
    checked_at    timestamptz,
    started_at    timestamptz,
    ended_at      timestamptz
);
create index import_job_owner on import_job (owner_id, id);
create index import_job_running on import_job (seen_at) where state = 'RUNNING';

create table import_chunk (
    job_id  bigint  not null references import_job on delete cascade,
    part    integer not null,
    content bytea   not null,
    primary key (job_id, part)
);
-- file contents are compressed by people rarely, by TOAST in vain: store them as they are
alter table import_chunk alter column content set storage external;

create table import_finding (
    id          bigint  generated always as identity primary key,
    job_id      bigint  not null references import_job on delete cascade,
    line        bigint  not null,
    column_name text,
    value       text,
    reason      text    not null,
    arguments   jsonb   not null,
    warning     boolean not null
);
create index import_finding_job on import_finding (job_id, id);

-- Refused lines as they stood in the file, for correction.
create table import_reject (
    job_id  bigint not null references import_job on delete cascade,
    line    bigint not null,
    content text   not null,
    primary key (job_id, line)
);
