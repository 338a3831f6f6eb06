-- The foundation: directory, record access, the four record types, activities, history, audit, import.
-- Visibility is stored nowhere: it follows from owner columns, the role tree and account_scope (clause C9).

create extension if not exists pg_trgm;

-- ── organisation ────────────────────────────────────────────────────────────────────────────────────────────────────

create table organisation (
    id                 boolean primary key default true check (id),
    name               text        not null,
    currency           text        not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
    fiscal_start_month smallint    not null default 1 check (fiscal_start_month between 1 and 12),
    qualified_score    integer     not null default 50,
    time_zone          text        not null default 'UTC',
    locale             text        not null default 'en'
);
insert into organisation (name) values ('My organisation');

-- Every committed change of the organisation gives a new epoch; values come from a sequence, so a rolled-back
-- change never shares its number with a committed one.
create sequence access_epoch_seq;
create table access_epoch (
    id    boolean primary key default true check (id),
    epoch bigint not null
);
insert into access_epoch (epoch) values (nextval('access_epoch_seq'));

create function bump_access_epoch() returns trigger language plpgsql as $$
begin
    -- waits for writers that decided under the old organisation (they hold the lock shared), see RecordAccess
    perform pg_advisory_xact_lock(7201);
    update access_epoch set epoch = nextval('access_epoch_seq');
    return null;
end $$;

-- ── directory ───────────────────────────────────────────────────────────────────────────────────────────────────────

create sequence role_seq as integer increment by 1;
create table role (
    id                 integer primary key,
    parent_id          integer references role,
    name               text     not null check (btrim(name) <> '' and length(name) <= 80),
    -- clause C10: what the owner of an account has on the children of other owners
    contact_access     text     not null default 'EDIT' check (contact_access in ('NONE', 'READ', 'EDIT')),
    opportunity_access text     not null default 'EDIT' check (opportunity_access in ('NONE', 'READ', 'EDIT')),
    version            integer  not null default 0,
    check (parent_id <> id)
);
create unique index role_name on role (lower(name));
create index role_parent on role (parent_id);

create function refuse_role_cycle() returns trigger language plpgsql as $$
begin
    if exists (with recursive up(id) as (
                   select new.parent_id
                   union
                   select r.parent_id from role r join up on r.id = up.id)
               select 1 from up where id = new.id) then
        raise exception 'role % would be above itself', new.id using errcode = 'check_violation', constraint = 'role_no_cycle';
    end if;
    return null;
end $$;
create constraint trigger role_no_cycle after insert or update of parent_id on role
    for each row when (new.parent_id is not null) execute function refuse_role_cycle();

-- One dense id space for everything that can own a record: the id is a bit position.
create sequence owner_seq as integer increment by 1;
create table owner (
    id   integer primary key,
    kind text not null check (kind in ('USER', 'QUEUE')),
    unique (id, kind)
);

create table crm_user (
    id              integer primary key,
    kind            text        not null default 'USER' check (kind = 'USER'),
    user_name       text        not null check (user_name ~ '^[a-z0-9][a-z0-9._@-]{0,79}$'),
    first_name      text,
    last_name       text        not null,
    display_name    text        not null,
    email           text        not null,
    role_id         integer references role,
    active          boolean     not null default true,
    password_hash   text,
    locale          text,
    time_zone       text,
    theme           text        not null default 'system' check (theme in ('light', 'dark', 'system')),
    sessions_valid_from timestamptz not null default now(),
    created_at      timestamptz not null default now(),
    last_sign_in_at timestamptz,
    version         integer     not null default 0,
    foreign key (id, kind) references owner (id, kind)
);
create unique index crm_user_user_name on crm_user (user_name);
create index crm_user_role on crm_user (role_id);

create sequence permission_set_seq as integer increment by 1;
create table permission_set (
    id          integer primary key,
    name        text    not null check (btrim(name) <> ''),
    description text,
    version     integer not null default 0
);
create unique index permission_set_name on permission_set (lower(name));
create table permission_set_permission (
    permission_set_id integer not null references permission_set on delete cascade,
    permission        text    not null,
    primary key (permission_set_id, permission)
);
create table user_permission_set (
    user_id           integer not null references crm_user,
    permission_set_id integer not null references permission_set,
    primary key (user_id, permission_set_id)
);
create index user_permission_set_set on user_permission_set (permission_set_id);

-- Clause C2, and the switch of clause C3.
create table default_access (
    record_type text primary key check (record_type in ('LEAD', 'ACCOUNT', 'CONTACT', 'OPPORTUNITY')),
    level       text    not null check (level in ('PRIVATE', 'PUBLIC_READ', 'PUBLIC_EDIT', 'PUBLIC_EDIT_TRANSFER', 'CONTROLLED_BY_ACCOUNT')),
    hierarchy   boolean not null default true,
    check (level <> 'PUBLIC_EDIT_TRANSFER' or record_type = 'LEAD'),
    check (level <> 'CONTROLLED_BY_ACCOUNT' or record_type = 'CONTACT')
);
insert into default_access (record_type, level) values
    ('LEAD', 'PRIVATE'), ('ACCOUNT', 'PRIVATE'), ('CONTACT', 'CONTROLLED_BY_ACCOUNT'), ('OPPORTUNITY', 'PRIVATE');

create trigger epoch_role after insert or delete or update of id, parent_id, name, contact_access, opportunity_access on role
    for each statement execute function bump_access_epoch();
create trigger epoch_crm_user after insert or delete or update of id, user_name, display_name, role_id, active, sessions_valid_from on crm_user
    for each statement execute function bump_access_epoch();
create trigger epoch_permission_set after insert or update or delete on permission_set_permission
    for each statement execute function bump_access_epoch();
create trigger epoch_user_permission_set after insert or update or delete on user_permission_set
    for each statement execute function bump_access_epoch();
create trigger epoch_default_access after insert or update or delete on default_access
    for each statement execute function bump_access_epoch();

-- Bit test that is defined for every owner id: an id beyond the bits is simply not reached.
create function crm_reaches(bits bytea, owner_id integer) returns boolean language sql immutable parallel safe
    return case when owner_id < octet_length(bits) * 8 then get_bit(bits, owner_id) = 1 else false end;

-- ── accounts ────────────────────────────────────────────────────────────────────────────────────────────────────────

create sequence record_seq increment by 50;

create table account (
    id              bigint primary key,
    kind            text        not null check (kind in ('BUSINESS', 'PERSON')),
    owner_id        integer     not null references crm_user,
    name            text        not null check (btrim(name) <> '' and length(name) <= 120),
    sort_name       text        collate "C" not null,
    first_name      text        check (length(first_name) <= 80),
    last_name       text        check (length(last_name) <= 80),
    type            text        check (type in ('PROSPECT', 'CUSTOMER', 'PARTNER', 'COMPETITOR', 'OTHER')),
    industry        text        check (length(industry) <= 80),
    website         text        check (length(website) <= 200),
    phone           text        check (length(phone) <= 40),
    email           text        check (length(email) <= 200),
    employees       integer     check (employees >= 0),
    annual_revenue  numeric(18, 2) check (annual_revenue >= 0),
    billing_street  text, billing_city text, billing_postal_code text, billing_state text, billing_country text,
    source          text,
    description     text        check (length(description) <= 32000),
    parent_id       bigint references account,
    name_key        text        collate "C" not null,          -- normalised company name, see CompanyName
    web_domain      text        collate "C",                   -- registrable part of website or e-mail, see WebDomain
    phone_key       text        collate "C",                   -- digits, see PhoneNumber
    search_text     text        not null,
    version         integer     not null default 0,
    created_at      timestamptz not null,
    created_by      integer     not null references crm_user,
    updated_at      timestamptz not null,
    updated_by      integer     not null references crm_user,
    deleted_at      timestamptz,
    deleted_by      integer references crm_user,
    unique (id, kind, owner_id),
    unique (id, owner_id),
    check (kind = 'BUSINESS' or last_name is not null),
    check (parent_id <> id)
) with (fillfactor = 90);
create index account_w_created on account (created_at, id) include (owner_id) where deleted_at is null;
create index account_o_created on account (owner_id, created_at, id) where deleted_at is null;
create index account_w_name on account (sort_name, id) include (owner_id) where deleted_at is null;
create index account_o_name on account (owner_id, sort_name, id) where deleted_at is null;
create index account_parent on account (parent_id) where parent_id is not null;
create index account_name_key on account (name_key) where deleted_at is null;
create index account_web_domain on account (web_domain) where deleted_at is null and web_domain is not null;
create index account_phone_key on account (phone_key) where deleted_at is null and phone_key is not null;
create index account_name_trgm on account using gin (name_key gin_trgm_ops) where deleted_at is null;
create index account_search on account using gin (search_text gin_trgm_ops) where deleted_at is null;
create index account_deleted on account (deleted_at, id) where deleted_at is not null;

-- Clause C9: which owners of live children an account has. Follows from data, kept in the same transaction.
create table account_scope (
    account_id bigint  not null references account,
    child_type text    not null,
    owner_id   integer not null,
    children   integer not null check (children > 0),
    primary key (account_id, child_type, owner_id)
) with (fillfactor = 80);
create index account_scope_owner on account_scope (child_type, owner_id, account_id);

create function keep_account_scope() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.deleted_at is null then
        delete from account_scope s
            where s.account_id = old.account_id and s.child_type = tg_argv[0] and s.owner_id = old.owner_id and s.children = 1;
        if not found then
            update account_scope s set children = children - 1
                where s.account_id = old.account_id and s.child_type = tg_argv[0] and s.owner_id = old.owner_id;
        end if;
    end if;
    if tg_op <> 'DELETE' and new.deleted_at is null then
        insert into account_scope as s (account_id, child_type, owner_id, children)
            values (new.account_id, tg_argv[0], new.owner_id, 1)
            on conflict (account_id, child_type, owner_id) do update set children = s.children + 1;
    end if;
    return null;
end $$;

-- ── contacts ────────────────────────────────────────────────────────────────────────────────────────────────────────

create table contact (
    id               bigint primary key,
    account_id       bigint      not null,
    account_kind     text        not null default 'BUSINESS' check (account_kind = 'BUSINESS'),   -- a person account has no contacts
    account_owner_id integer     not null,                                                       -- copy, see the foreign key
    owner_id         integer     not null references crm_user,
    salutation       text        check (length(salutation) <= 20),
    first_name       text        check (length(first_name) <= 80),
    last_name        text        not null check (btrim(last_name) <> '' and length(last_name) <= 80),
    sort_name        text        collate "C" not null,
    title            text        check (length(title) <= 120),
    email            text        check (length(email) <= 200),
    phone            text        check (length(phone) <= 40),
    mobile           text        check (length(mobile) <= 40),
    mailing_street   text, mailing_city text, mailing_postal_code text, mailing_state text, mailing_country text,
    source           text,
    email_opt_out    boolean     not null default false,
    call_opt_out     boolean     not null default false,
    reports_to_id    bigint references contact,
    description      text        check (length(description) <= 32000),
    phone_key        text        collate "C",
    email_key        text        collate "C",
    search_text      text        not null,
    version          integer     not null default 0,
    created_at       timestamptz not null,
    created_by       integer     not null references crm_user,
    updated_at       timestamptz not null,
    updated_by       integer     not null references crm_user,
    deleted_at       timestamptz,
    deleted_by       integer references crm_user,
    unique (id, account_id),
    foreign key (account_id, account_kind, account_owner_id) references account (id, kind, owner_id) on update cascade,
    check (reports_to_id <> id)
) with (fillfactor = 90);
create index contact_w_created on contact (created_at, id) include (owner_id, account_owner_id) where deleted_at is null;
create index contact_o_created on contact (owner_id, created_at, id) where deleted_at is null;
create index contact_a_created on contact (account_owner_id, created_at, id) where deleted_at is null;
create index contact_w_name on contact (sort_name, id) include (owner_id, account_owner_id) where deleted_at is null;
create index contact_o_name on contact (owner_id, sort_name, id) where deleted_at is null;
create index contact_a_name on contact (account_owner_id, sort_name, id) where deleted_at is null;
create index contact_account on contact (account_id, sort_name, id);
create index contact_email_key on contact (email_key) where deleted_at is null and email_key is not null;
create index contact_phone_key on contact (phone_key) where deleted_at is null and phone_key is not null;
create index contact_reports_to on contact (reports_to_id) where reports_to_id is not null;
create index contact_search on contact using gin (search_text gin_trgm_ops) where deleted_at is null;
create index contact_deleted on contact (deleted_at, id) where deleted_at is not null;
create trigger contact_scope_change after update of owner_id, account_id, deleted_at on contact for each row
    when (old.owner_id <> new.owner_id or old.account_id <> new.account_id or (old.deleted_at is null) <> (new.deleted_at is null))
    execute function keep_account_scope('CONTACT');
create trigger contact_scope after insert or delete on contact for each row execute function keep_account_scope('CONTACT');

-- ── opportunities ───────────────────────────────────────────────────────────────────────────────────────────────────

create table opportunity (
    id                bigint primary key,
    account_id        bigint      not null,
    account_owner_id  integer     not null,
    owner_id          integer     not null references crm_user,
    name              text        not null check (btrim(name) <> '' and length(name) <= 120),
    sort_name         text        collate "C" not null,
    stage             text        not null check (stage in ('PROSPECTING', 'QUALIFICATION', 'NEEDS_ANALYSIS', 'PROPOSAL', 'NEGOTIATION', 'CLOSED_WON', 'CLOSED_LOST')),
    stage_since       timestamptz not null,
    probability       smallint    not null check (probability between 0 and 100),
    forecast_category text        not null check (forecast_category in ('PIPELINE', 'BEST_CASE', 'COMMIT', 'CLOSED', 'OMITTED')),
    amount            numeric(18, 2) check (amount >= 0),
    currency          text        not null check (currency ~ '^[A-Z]{3}$'),
    amount_key        numeric(18, 2) generated always as (coalesce(amount, 0)) stored,
    close_date        date        not null,
    type              text        check (type in ('NEW_BUSINESS', 'EXISTING_BUSINESS', 'RENEWAL')),
    source            text,
    next_step         text        check (length(next_step) <= 255),
    close_reason      text        check (length(close_reason) <= 255),
    sales_cycle       smallint    not null default 1 check (sales_cycle > 0),
    description       text        check (length(description) <= 32000),
    search_text       text        not null,
    version           integer     not null default 0,
    created_at        timestamptz not null,
    created_by        integer     not null references crm_user,
    updated_at        timestamptz not null,
    updated_by        integer     not null references crm_user,
    deleted_at        timestamptz,
    deleted_by        integer references crm_user,
    unique (id, account_id),
    foreign key (account_id, account_owner_id) references account (id, owner_id) on update cascade
) with (fillfactor = 90);
create index opportunity_w_created on opportunity (created_at, id) include (owner_id, account_owner_id) where deleted_at is null;
create index opportunity_o_created on opportunity (owner_id, created_at, id) where deleted_at is null;
create index opportunity_a_created on opportunity (account_owner_id, created_at, id) where deleted_at is null;
create index opportunity_w_name on opportunity (sort_name, id) include (owner_id, account_owner_id) where deleted_at is null;
create index opportunity_o_name on opportunity (owner_id, sort_name, id) where deleted_at is null;
create index opportunity_a_name on opportunity (account_owner_id, sort_name, id) where deleted_at is null;
create index opportunity_w_close on opportunity (close_date, id) include (owner_id, account_owner_id) where deleted_at is null;
create index opportunity_o_close on opportunity (owner_id, close_date, id) where deleted_at is null;
create index opportunity_a_close on opportunity (account_owner_id, close_date, id) where deleted_at is null;
create index opportunity_w_amount on opportunity (amount_key, id) include (owner_id, account_owner_id) where deleted_at is null;
create index opportunity_o_amount on opportunity (owner_id, amount_key, id) where deleted_at is null;
create index opportunity_a_amount on opportunity (account_owner_id, amount_key, id) where deleted_at is null;
create index opportunity_account on opportunity (account_id, close_date, id);
create index opportunity_search on opportunity using gin (search_text gin_trgm_ops) where deleted_at is null;
create index opportunity_deleted on opportunity (deleted_at, id) where deleted_at is not null;
create trigger opportunity_scope_change after update of owner_id, account_id, deleted_at on opportunity for each row
    when (old.owner_id <> new.owner_id or old.account_id <> new.account_id or (old.deleted_at is null) <> (new.deleted_at is null))
    execute function keep_account_scope('OPPORTUNITY');
create trigger opportunity_scope after insert or delete on opportunity for each row execute function keep_account_scope('OPPORTUNITY');

create table opportunity_contact (
    opportunity_id bigint  not null references opportunity,
    contact_id     bigint  not null references contact,
    role           text    not null check (role in ('DECISION_MAKER', 'ECONOMIC_BUYER', 'INFLUENCER', 'EVALUATOR', 'CHAMPION', 'USER', 'OTHER')),
    main           boolean not null default false,
    primary key (opportunity_id, contact_id)
);
create index opportunity_contact_contact on opportunity_contact (contact_id);
create unique index opportunity_contact_main on opportunity_contact (opportunity_id) where main;

-- ── leads ───────────────────────────────────────────────────────────────────────────────────────────────────────────

create table lead (
    id             bigint primary key,
    owner_id       integer     not null references owner,
    salutation     text        check (length(salutation) <= 20),
    first_name     text        check (length(first_name) <= 80),
    last_name      text        not null check (btrim(last_name) <> '' and length(last_name) <= 80),
    sort_name      text        collate "C" not null,
    company        text        check (length(company) <= 120),
    title          text        check (length(title) <= 120),
    email          text        check (length(email) <= 200),
    phone          text        check (length(phone) <= 40),
    mobile         text        check (length(mobile) <= 40),
    website        text        check (length(website) <= 200),
    industry       text        check (length(industry) <= 80),
    employees      integer     check (employees >= 0),
    annual_revenue numeric(18, 2) check (annual_revenue >= 0),
    street text, city text, postal_code text, state text, country text,
    status         text        not null check (status in ('NEW', 'WORKING', 'NURTURING', 'QUALIFIED', 'DISQUALIFIED', 'CONVERTED')),
    status_since   timestamptz not null,
    source         text        not null check (source in ('WEB_FORM', 'TRADE_SHOW', 'PHONE_INQUIRY', 'IMPORTED_LIST', 'ADVERTISING', 'EMAIL_CAMPAIGN', 'SOCIAL_MEDIA', 'REFERRAL', 'PARTNER', 'OTHER')),
    channel        text        not null check (channel in ('INBOUND', 'OUTBOUND')),
    rating         text        check (rating in ('HOT', 'WARM', 'COLD')),
    score          integer     not null default 0,
    interested     boolean     not null default false,
    email_opt_out  boolean     not null default false,
    call_opt_out   boolean     not null default false,
    unread         boolean     not null default true,
    description    text        check (length(description) <= 32000),
    external_id    text        check (length(external_id) <= 80),
    name_key       text        collate "C",
    web_domain     text        collate "C",
    phone_key      text        collate "C",
    email_key      text        collate "C",
    search_text    text        not null,
    version        integer     not null default 0,
    created_at     timestamptz not null,
    created_by     integer     not null references crm_user,
    updated_at     timestamptz not null,
    updated_by     integer     not null references crm_user,
    converted_at   timestamptz,
    deleted_at     timestamptz,
    deleted_by     integer references crm_user,
    check ((status = 'CONVERTED') = (converted_at is not null))
) with (fillfactor = 88);
create index lead_w_created on lead (created_at, id) include (owner_id, status) where deleted_at is null and converted_at is null;
create index lead_o_created on lead (owner_id, created_at, id) include (status) where deleted_at is null and converted_at is null;
create index lead_w_name on lead (sort_name, id) include (owner_id, status) where deleted_at is null and converted_at is null;
create index lead_o_name on lead (owner_id, sort_name, id) include (status) where deleted_at is null and converted_at is null;
create index lead_w_score on lead (score, id) include (owner_id, status) where deleted_at is null and converted_at is null;
create index lead_o_score on lead (owner_id, score, id) include (status) where deleted_at is null and converted_at is null;
create index lead_w_converted on lead (converted_at, id) include (owner_id) where deleted_at is null and converted_at is not null;
create index lead_o_converted on lead (owner_id, converted_at, id) where deleted_at is null and converted_at is not null;
create index lead_email_key on lead (email_key) where deleted_at is null and email_key is not null;
create index lead_name_key on lead (name_key) where deleted_at is null and converted_at is null and name_key is not null;
create index lead_web_domain on lead (web_domain) where deleted_at is null and converted_at is null and web_domain is not null;
create index lead_search on lead using gin (search_text gin_trgm_ops) where deleted_at is null;
create index lead_deleted on lead (deleted_at, id) where deleted_at is not null;
create unique index lead_external_id on lead (external_id) where external_id is not null;

-- Once and irreversible: the primary key is the lead.
create table conversion (
    lead_id             bigint primary key references lead,
    account_id          bigint      not null references account,
    contact_id          bigint references contact,               -- none for a person account
    opportunity_id      bigint references opportunity,
    account_created     boolean     not null,
    contact_created     boolean     not null,
    opportunity_created boolean     not null,
    converted_by        integer     not null references crm_user,
    converted_at        timestamptz not null
);
create index conversion_account on conversion (account_id);
create index conversion_contact on conversion (contact_id);
create index conversion_opportunity on conversion (opportunity_id);

create function refuse_unconvert() returns trigger language plpgsql as $$
begin
    if old.converted_at is not null and new.converted_at is distinct from old.converted_at then
        raise exception 'lead % is converted', old.id using errcode = 'check_violation', constraint = 'lead_converted_for_good';
    end if;
    return new;
end $$;
create trigger lead_converted_for_good before update of converted_at on lead for each row execute function refuse_unconvert();

-- ── activities, history, audit ──────────────────────────────────────────────────────────────────────────────────────

create table activity (
    id             bigint primary key,
    kind           text        not null check (kind in ('CALL', 'EMAIL', 'MEETING', 'NOTE', 'TASK')),
    subject        text        not null check (btrim(subject) <> '' and length(subject) <= 255),
    body           text        check (length(body) <= 32000),
    happened_at    timestamptz not null,
    due_on         date,
    done_at        timestamptz,
    author_id      integer     not null references crm_user,
    assignee_id    integer references crm_user,
    lead_id        bigint references lead,
    account_id     bigint references account,
    contact_id     bigint references contact,
    opportunity_id bigint references opportunity,
    origin_lead_id bigint references lead,                        -- where it was logged before the lead was converted
    version        integer     not null default 0,
    created_at     timestamptz not null,
    check (num_nonnulls(lead_id, account_id, contact_id, opportunity_id) > 0),
    check (lead_id is null or num_nonnulls(account_id, contact_id, opportunity_id) = 0),
    check (kind = 'TASK' or due_on is null)
);
create index activity_lead on activity (lead_id, happened_at, id) where lead_id is not null;
create index activity_account on activity (account_id, happened_at, id) where account_id is not null;
create index activity_contact on activity (contact_id, happened_at, id) where contact_id is not null;
create index activity_opportunity on activity (opportunity_id, happened_at, id) where opportunity_id is not null;
create index activity_open_task on activity (assignee_id, due_on, id) where kind = 'TASK' and done_at is null;

create sequence field_history_seq increment by 50;
create table field_history (
    id          bigint primary key,
    record_type text        not null,
    record_id   bigint      not null,
    field       text        not null,
    old_value   text,
    new_value   text,
    changed_by  integer     not null references crm_user,
    changed_at  timestamptz not null
);
create index field_history_record on field_history (record_type, record_id, changed_at, id);

create table audit_event (
    id          bigint generated always as identity primary key,
    happened_at timestamptz not null default now(),
    actor_id    integer references crm_user,
    actor_name  text        not null,
    kind        text        not null,
    record_type text,
    record_id   bigint,
    detail      jsonb       not null default '{}'
);
create index audit_event_time on audit_event (happened_at, id);
create index audit_event_record on audit_event (record_type, record_id, id) where record_id is not null;

create table recently_viewed (
    user_id     integer     not null references crm_user,
    record_type text        not null,
    record_id   bigint      not null,
    viewed_at   timestamptz not null,
    primary key (user_id, record_type, record_id)
);
create index recently_viewed_time on recently_viewed (user_id, viewed_at desc);
