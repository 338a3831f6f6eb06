-- Sharing: grantees, public groups, queues, rules, manual shares, teams (clauses C4 to C8, C14, C15).
-- What follows from the organisation is stored nowhere per record. A criteria rule's matches are facts about the
-- records' own values; they are kept by triggers in the transaction that changes the value.

-- ── grantees ────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Everything that can be a member, a source or a target, in one dense number space: the number is a bit position.
create sequence grantee_seq as integer increment by 1;
create table grantee (
    id       integer primary key default nextval('grantee_seq'),
    kind     text not null check (kind in ('USER', 'ROLE', 'ROLE_AND_BELOW', 'GROUP', 'QUEUE')),
    user_id  integer references crm_user on delete cascade,
    role_id  integer references role on delete cascade,
    group_id integer,
    queue_id integer,
    unique (id, kind),
    check (num_nonnulls(user_id, role_id, group_id, queue_id) = 1),
    check ((kind = 'USER') = (user_id is not null)),
    check ((kind in ('ROLE', 'ROLE_AND_BELOW')) = (role_id is not null)),
    check ((kind = 'GROUP') = (group_id is not null)),
    check ((kind = 'QUEUE') = (queue_id is not null))
);
create unique index grantee_user on grantee (user_id) where user_id is not null;
create unique index grantee_role on grantee (role_id, kind) where role_id is not null;
create unique index grantee_group on grantee (group_id) where group_id is not null;
create unique index grantee_queue on grantee (queue_id) where queue_id is not null;

create sequence public_group_seq as integer increment by 1;
create table public_group (
    id           integer primary key,
    name         text    not null check (btrim(name) <> '' and length(name) <= 80),
    description  text    check (length(description) <= 1000),
    confidential boolean not null default false,               -- a circle whose members' superiors are not served
    version      integer not null default 0
);
create unique index public_group_name on public_group (lower(name));
alter table grantee add foreign key (group_id) references public_group on delete cascade;

create table public_group_member (
    group_id     integer not null references public_group on delete cascade,
    grantee_id   integer not null,
    grantee_kind text    not null check (grantee_kind <> 'QUEUE'),
    primary key (group_id, grantee_id),
    foreign key (grantee_id, grantee_kind) references grantee (id, kind)
);
create index public_group_member_grantee on public_group_member (grantee_id);

create table queue (
    id           integer primary key,
    kind         text    not null default 'QUEUE' check (kind = 'QUEUE'),
    name         text    not null check (btrim(name) <> '' and length(name) <= 80),
    description  text    check (length(description) <= 1000),
    confidential boolean not null default false,
    version      integer not null default 0,
    foreign key (id, kind) references owner (id, kind)
);
create unique index queue_name on queue (lower(name));
alter table grantee add foreign key (queue_id) references queue on delete cascade;

create table queue_member (
    queue_id     integer not null references queue on delete cascade,
    grantee_id   integer not null,
    grantee_kind text    not null check (grantee_kind <> 'QUEUE'),
    primary key (queue_id, grantee_id),
    foreign key (grantee_id, grantee_kind) references grantee (id, kind)
);
create index queue_member_grantee on queue_member (grantee_id);

create function make_grantees() returns trigger language plpgsql as $$
begin
    case tg_table_name
        when 'crm_user' then insert into grantee (kind, user_id) values ('USER', new.id);
        when 'role' then insert into grantee (kind, role_id) values ('ROLE', new.id), ('ROLE_AND_BELOW', new.id);
        when 'public_group' then insert into grantee (kind, group_id) values ('GROUP', new.id);
        when 'queue' then insert into grantee (kind, queue_id) values ('QUEUE', new.id);
    end case;
    return null;
end $$;
create trigger grantee_of_user after insert on crm_user for each row execute function make_grantees();
create trigger grantee_of_role after insert on role for each row execute function make_grantees();
create trigger grantee_of_group after insert on public_group for each row execute function make_grantees();
create trigger grantee_of_queue after insert on queue for each row execute function make_grantees();
insert into grantee (kind, user_id) select 'USER', id from crm_user order by id;
insert into grantee (kind, role_id) select 'ROLE', id from role order by id;
insert into grantee (kind, role_id) select 'ROLE_AND_BELOW', id from role order by id;

-- Both cycle checks wait for other changes of the organisation first: two halves of a cycle never pass side by side.
create function refuse_group_cycle() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(7201);
    if exists (with recursive inside(id) as (
                   select g.group_id from grantee g where g.id = new.grantee_id
                   union
                   select g.group_id
                   from inside i join public_group_member m on m.group_id = i.id join grantee g on g.id = m.grantee_id
                   where g.group_id is not null)
               select 1 from inside where id = new.group_id) then
        raise exception 'group % would contain itself', new.group_id
            using errcode = 'check_violation', constraint = 'public_group_no_cycle';
    end if;
    return null;
end $$;
create constraint trigger public_group_no_cycle after insert or update on public_group_member
    for each row when (new.grantee_kind = 'GROUP') execute function refuse_group_cycle();

create or replace function refuse_role_cycle() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(7201);
    if exists (with recursive up(id) as (
                   select new.parent_id
                   union
                   select r.parent_id from role r join up on r.id = up.id)
               select 1 from up where id = new.id) then
        raise exception 'role % would be above itself', new.id using errcode = 'check_violation', constraint = 'role_no_cycle';
    end if;
    return null;
end $$;

-- ── rules ───────────────────────────────────────────────────────────────────────────────────────────────────────────

create sequence sharing_rule_seq as integer increment by 1;
create table sharing_rule (
    id          integer primary key,
    record_type text    not null check (record_type in ('LEAD', 'ACCOUNT', 'CONTACT', 'OPPORTUNITY')),
    kind        text    not null check (kind in ('OWNER', 'CRITERIA')),
    name        text    not null check (btrim(name) <> '' and length(name) <= 80),
    description text    check (length(description) <= 1000),
    source_id   integer references grantee,                    -- clause C5: whose records
    condition   jsonb,                                         -- clause C6: which records, as a tree
    path        jsonpath,                                      -- the same tree as the triggers below test it
    target_id   integer not null references grantee,
    level       text    not null check (level in ('READ', 'EDIT')),
    version     integer not null default 0,
    check ((kind = 'OWNER') = (source_id is not null)),
    check ((kind = 'CRITERIA') = (condition is not null)),
    check ((condition is null) = (path is null))
);
create unique index sharing_rule_name on sharing_rule (record_type, lower(name));
create index sharing_rule_source on sharing_rule (source_id);
create index sharing_rule_target on sharing_rule (target_id);

create table criteria_match (
    rule_id   integer not null references sharing_rule on delete cascade,
    record_id bigint  not null,
    primary key (record_id, rule_id)
) with (fillfactor = 90);
create index criteria_match_rule on criteria_match (rule_id, record_id);

-- Case does not count, in no language: the collation does not depend on how the database was created.
create function crm_folded(content text) returns text language sql immutable parallel safe
    return lower(content collate "und-x-icu");

create function keep_criteria_matches() returns trigger language plpgsql as $$
declare
    facts jsonb;
begin
    -- before the rules are read: a rule being made waits for this transaction, or is seen by it
    perform pg_advisory_xact_lock_shared(7201);
    if not exists (select 1 from sharing_rule r where r.record_type = tg_argv[0] and r.kind = 'CRITERIA') then
        return null;
    end if;
    facts := crm_folded(to_jsonb(new)::text)::jsonb;
    delete from criteria_match m using sharing_rule r
        where m.record_id = new.id and r.id = m.rule_id and r.record_type = tg_argv[0]
            and not coalesce(facts @@ r.path, false);
    insert into criteria_match (rule_id, record_id)
        select r.id, new.id from sharing_rule r
        where r.record_type = tg_argv[0] and r.kind = 'CRITERIA' and facts @@ r.path
        on conflict do nothing;
    return null;
end $$;
create trigger lead_criteria_new after insert on lead for each row execute function keep_criteria_matches('LEAD');
create trigger lead_criteria after update on lead for each row
    when (old.* is distinct from new.*) execute function keep_criteria_matches('LEAD');
create trigger account_criteria_new after insert on account for each row execute function keep_criteria_matches('ACCOUNT');
create trigger account_criteria after update on account for each row
    when (old.* is distinct from new.*) execute function keep_criteria_matches('ACCOUNT');
create trigger contact_criteria_new after insert on contact for each row execute function keep_criteria_matches('CONTACT');
create trigger contact_criteria after update on contact for each row
    when (old.* is distinct from new.*) execute function keep_criteria_matches('CONTACT');
create trigger opportunity_criteria_new after insert on opportunity for each row
    execute function keep_criteria_matches('OPPORTUNITY');
create trigger opportunity_criteria after update on opportunity for each row
    when (old.* is distinct from new.*) execute function keep_criteria_matches('OPPORTUNITY');

-- ── manual shares and teams ─────────────────────────────────────────────────────────────────────────────────────────

create table record_share (
    record_type text        not null check (record_type in ('LEAD', 'ACCOUNT', 'CONTACT', 'OPPORTUNITY')),
    record_id   bigint      not null,
    grantee_id  integer     not null references grantee,
    level       text        not null check (level in ('READ', 'EDIT')),
    reason      text        not null check (btrim(reason) <> '' and length(reason) <= 255),
    expires_at  timestamptz,
    shared_by   integer     not null references crm_user,
    shared_at   timestamptz not null default now(),
    primary key (record_id, record_type, grantee_id)
);
create index record_share_grantee on record_share (record_type, grantee_id, record_id) include (level, expires_at);

create table account_team_member (
    account_id        bigint      not null references account,
    user_id           integer     not null references crm_user,
    team_role         text        check (length(team_role) <= 80),
    level             text        not null check (level in ('READ', 'EDIT')),
    contact_level     text        not null check (contact_level in ('NONE', 'READ', 'EDIT')),
    opportunity_level text        not null check (opportunity_level in ('NONE', 'READ', 'EDIT')),
    added_by          integer     not null references crm_user,
    added_at          timestamptz not null default now(),
    primary key (account_id, user_id)
);
create index account_team_member_user on account_team_member (user_id, account_id) include (level, contact_level, opportunity_level);

create table opportunity_team_member (
    opportunity_id bigint      not null references opportunity,
    user_id        integer     not null references crm_user,
    team_role      text        check (length(team_role) <= 80),
    level          text        not null check (level in ('READ', 'EDIT')),
    added_by       integer     not null references crm_user,
    added_at       timestamptz not null default now(),
    primary key (opportunity_id, user_id)
);
create index opportunity_team_member_user on opportunity_team_member (user_id, opportunity_id) include (level);

-- Clause C7: a change of owner ends the manual shares, unless the one who transfers keeps them for this transaction.
create function end_shares_of_record() returns trigger language plpgsql as $$
begin
    if current_setting('crm.keep_shares', true) is distinct from 'on' then
        delete from record_share where record_id = new.id and record_type = tg_argv[0];
    end if;
    return null;
end $$;
create trigger lead_shares_end after update of owner_id on lead for each row
    when (old.owner_id <> new.owner_id) execute function end_shares_of_record('LEAD');
create trigger account_shares_end after update of owner_id on account for each row
    when (old.owner_id <> new.owner_id) execute function end_shares_of_record('ACCOUNT');
create trigger contact_shares_end after update of owner_id on contact for each row
    when (old.owner_id <> new.owner_id) execute function end_shares_of_record('CONTACT');
create trigger opportunity_shares_end after update of owner_id on opportunity for each row
    when (old.owner_id <> new.owner_id) execute function end_shares_of_record('OPPORTUNITY');

-- Clause C15: deactivation ends what was given to the user himself.
create function end_shares_of_user() returns trigger language plpgsql as $$
begin
    delete from record_share s using grantee g where g.user_id = new.id and s.grantee_id = g.id;
    delete from account_team_member where user_id = new.id;
    delete from opportunity_team_member where user_id = new.id;
    return null;
end $$;
create index record_share_of_grantee on record_share (grantee_id);
create trigger crm_user_shares_end after update of active on crm_user for each row
    when (old.active and not new.active) execute function end_shares_of_user();

-- ── what changes the organisation ───────────────────────────────────────────────────────────────────────────────────

create trigger epoch_public_group after insert or delete or update of id, name, confidential on public_group
    for each statement execute function bump_access_epoch();
create trigger epoch_public_group_member after insert or update or delete on public_group_member
    for each statement execute function bump_access_epoch();
create trigger epoch_queue after insert or delete or update of id, name, confidential on queue
    for each statement execute function bump_access_epoch();
create trigger epoch_queue_member after insert or update or delete on queue_member
    for each statement execute function bump_access_epoch();
create trigger epoch_sharing_rule after insert or delete or update of record_type, kind, name, source_id, path, target_id, level
    on sharing_rule for each statement execute function bump_access_epoch();
