-- What sign-in remembers: attempts that failed, addresses from which a user has come before, and how the first
-- administrator is made.

-- One row per account name as it was typed (whether such an account exists or not) and address.
create table sign_in_failure (
    user_name      text        not null check (length(user_name) <= 80),
    address        text        not null,
    failures       integer     not null check (failures > 0),
    last_failed_at timestamptz not null,
    blocked_until  timestamptz not null,
    primary key (user_name, address)
);
create index sign_in_failure_address on sign_in_failure (address, last_failed_at);
create index sign_in_failure_time on sign_in_failure (last_failed_at);

-- A user who comes from where he came from before is not held up by somebody who guesses from elsewhere.
create table sign_in_address (
    user_id integer     not null references crm_user,
    address text        not null,
    last_at timestamptz not null,
    primary key (user_id, address)
);

-- Each starting node of an installation without users prints one token; the first that is used ends all.
create table setup_token (
    token_hash bytea       primary key,
    expires_at timestamptz not null
);
