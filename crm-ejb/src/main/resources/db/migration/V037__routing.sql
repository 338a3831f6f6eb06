-- Routing: who takes a new lead. Rules are asked in their order, the first that means the lead decides.

create sequence assignment_rule_seq as integer increment by 1;
create table assignment_rule (
    id        integer primary key,
    position  integer not null unique deferrable initially deferred,
    name      text    not null check (btrim(name) <> '' and length(name) <= 80),
    active    boolean not null,
    condition jsonb,                                            -- which leads, as a tree; every lead if null
    target_id integer not null references grantee,              -- a queue, a user, or people who take turns
    capacity  integer check (capacity between 1 and 10000),     -- open leads beyond which somebody is passed over
    version   integer not null default 0
);
create unique index assignment_rule_name on assignment_rule (lower(name));
create index assignment_rule_target on assignment_rule (target_id);

-- Whose turn it was last. The row is also the lock that makes the turns of one rule come one after the other.
create table assignment_turn (
    rule_id  integer primary key references assignment_rule on delete cascade,
    owner_id integer
) with (fillfactor = 50);

create table absence (
    user_id   integer not null references crm_user,
    first_day date    not null,
    last_day  date    not null check (last_day >= first_day),
    primary key (user_id, first_day)
);

-- Who takes leads that no rule has placed; null leaves them with whoever captures them.
alter table organisation add column default_lead_owner_id integer references owner;

-- What nobody in particular did: leads that came by themselves.
alter table lead alter column created_by drop not null, alter column updated_by drop not null;
alter table field_history alter column changed_by drop not null;

-- Whoever administers sharing today also says who takes leads.
insert into permission_set_permission (permission_set_id, permission)
    select permission_set_id, 'ROUTING_ADMIN' from permission_set_permission where permission = 'SHARING_ADMIN';
