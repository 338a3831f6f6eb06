-- A rule that is made brings the copies of all its matches with it; only who brings none has them looked up one by one.
drop trigger criteria_match_sorts on criteria_match;
create trigger criteria_match_sorts before insert on criteria_match for each row
    when (new.created_at is null) execute function copy_sorts();
alter table criteria_match enable always trigger criteria_match_sorts;
