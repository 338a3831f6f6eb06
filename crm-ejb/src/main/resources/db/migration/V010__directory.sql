-- Users are found by their names; both columns follow from what is said about the user (see User, Fold).
alter table crm_user
    add column sort_name   text collate "C" not null default '',
    add column search_text text             not null default '';
update crm_user set
    sort_name   = lower(concat_ws(' ', last_name, first_name)),
    search_text = lower(concat_ws(' ', first_name, last_name, user_name, email));
create index crm_user_sort_name on crm_user (sort_name, id);
