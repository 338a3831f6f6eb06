-- Field security (clause C13): what a permission set leaves of a field to those who have the set. No row: everything.
create table permission_set_field (
    permission_set_id integer not null references permission_set on delete cascade,
    record_type       text    not null check (record_type in ('LEAD', 'ACCOUNT', 'CONTACT', 'OPPORTUNITY')),
    field             text    not null check (field ~ '^[a-z][A-Za-z]{0,39}$'),
    access            text    not null check (access in ('HIDDEN', 'READ')),
    primary key (permission_set_id, record_type, field)
);
create trigger epoch_permission_set_field after insert or update or delete on permission_set_field
    for each statement execute function bump_access_epoch();

-- Folds text as the product does (see Fold), for the few who search where a hidden field must not be found: they find
-- by what they see. Their searches use the trigram indexes first, this only looks again at what was found.
create function crm_fold(text text) returns text language sql immutable parallel safe
    return btrim(regexp_replace(
        replace(replace(replace(replace(
            lower(regexp_replace(normalize(coalesce(text, ''), nfkd), '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]', '', 'g')),
            'ß', 'ss'), 'ø', 'o'), 'ł', 'l'), 'æ', 'ae'),
        '[\s\u00a0\u2028\u2029]+', ' ', 'g'));
