-- Lists in any order, however many records a viewer reaches by rules over values and by manual shares: each match and
-- each share carries the values lists are sorted by, and is read as a sorted run of its rule or grantee. They are
-- copies, kept in the transaction that changes the record.

create function crm_sorts(kind text, record bigint) returns jsonb language plpgsql stable as $$
begin
    case kind
        when 'LEAD' then return (select to_jsonb(r) from lead r where r.id = record);
        when 'ACCOUNT' then return (select to_jsonb(r) from account r where r.id = record);
        when 'CONTACT' then return (select to_jsonb(r) from contact r where r.id = record);
        when 'OPPORTUNITY' then return (select to_jsonb(r) from opportunity r where r.id = record);
    end case;
end $$;

create function copy_sorts() returns trigger language plpgsql as $$
declare
    kind text;
    sorts jsonb;
begin
    if tg_table_name = 'criteria_match' then
        select r.record_type into kind from sharing_rule r where r.id = new.rule_id;
    else
        kind := new.record_type;
    end if;
    sorts := crm_sorts(kind, new.record_id);
    new.created_at := sorts ->> 'created_at';
    new.sort_name := sorts ->> 'sort_name';
    new.score := sorts ->> 'score';
    new.close_date := sorts ->> 'close_date';
    new.amount_key := sorts ->> 'amount_key';
    return new;
end $$;

create function keep_sorts() returns trigger language plpgsql as $$
declare
    sorts jsonb := to_jsonb(new);
begin
    update criteria_match m set
        created_at = (sorts ->> 'created_at')::timestamptz,
        sort_name = sorts ->> 'sort_name',
        score = (sorts ->> 'score')::integer,
        close_date = (sorts ->> 'close_date')::date,
        amount_key = (sorts ->> 'amount_key')::numeric
    from sharing_rule r
    where m.record_id = new.id and r.id = m.rule_id and r.record_type = tg_argv[0];
    update record_share s set
        created_at = (sorts ->> 'created_at')::timestamptz,
        sort_name = sorts ->> 'sort_name',
        score = (sorts ->> 'score')::integer,
        close_date = (sorts ->> 'close_date')::date,
        amount_key = (sorts ->> 'amount_key')::numeric
    where s.record_id = new.id and s.record_type = tg_argv[0];
    return null;
end $$;
create trigger lead_sorts after update on lead for each row
    when ((old.created_at, old.sort_name, old.score) is distinct from (new.created_at, new.sort_name, new.score))
    execute function keep_sorts('LEAD');
create trigger account_sorts after update on account for each row
    when ((old.created_at, old.sort_name) is distinct from (new.created_at, new.sort_name))
    execute function keep_sorts('ACCOUNT');
create trigger contact_sorts after update on contact for each row
    when ((old.created_at, old.sort_name) is distinct from (new.created_at, new.sort_name))
    execute function keep_sorts('CONTACT');
create trigger opportunity_sorts after update on opportunity for each row
    when ((old.created_at, old.sort_name, old.close_date, old.amount_key)
        is distinct from (new.created_at, new.sort_name, new.close_date, new.amount_key))
    execute function keep_sorts('OPPORTUNITY');

do $$
declare
    link text;
    kind text;
begin
    foreach link in array array['criteria_match', 'record_share'] loop
        execute format('alter table %I add created_at timestamptz, add sort_name text collate "C", add score integer,'
            ' add close_date date, add amount_key numeric(18, 2)', link);
        foreach kind in array array['lead', 'account', 'contact', 'opportunity'] loop
            execute format('update %I s set created_at = r.created_at, sort_name = r.sort_name%s from %I r where r.id = s.record_id and %s = %L',
                link,
                case kind when 'lead' then ', score = r.score'
                    when 'opportunity' then ', close_date = r.close_date, amount_key = r.amount_key' else '' end,
                kind,
                case link when 'criteria_match' then '(select t.record_type from sharing_rule t where t.id = s.rule_id)'
                    else 's.record_type' end,
                upper(kind));
        end loop;
        execute format('create trigger %I before insert on %I for each row execute function copy_sorts()', link || '_sorts', link);
        -- also where other triggers are asleep: a link without its copies would be missing from lists
        execute format('alter table %I enable always trigger %I', link, link || '_sorts');
    end loop;
end $$;

create index criteria_match_created on criteria_match (rule_id, created_at, record_id) where created_at is not null;
create index criteria_match_name on criteria_match (rule_id, sort_name, record_id) where sort_name is not null;
create index criteria_match_score on criteria_match (rule_id, score, record_id) where score is not null;
create index criteria_match_close on criteria_match (rule_id, close_date, record_id) where close_date is not null;
create index criteria_match_amount on criteria_match (rule_id, amount_key, record_id) where amount_key is not null;
create index record_share_created on record_share (record_type, grantee_id, created_at, record_id) include (level, expires_at) where created_at is not null;
create index record_share_name on record_share (record_type, grantee_id, sort_name, record_id) include (level, expires_at) where sort_name is not null;
create index record_share_score on record_share (record_type, grantee_id, score, record_id) include (level, expires_at) where score is not null;
create index record_share_close on record_share (record_type, grantee_id, close_date, record_id) include (level, expires_at) where close_date is not null;
create index record_share_amount on record_share (record_type, grantee_id, amount_key, record_id) include (level, expires_at) where amount_key is not null;

-- Lists of leads are filtered by source and rating as often as by status: their indexes answer that without the table.
drop index lead_w_created, lead_o_created, lead_w_name, lead_o_name, lead_w_score, lead_o_score;
create index lead_w_created on lead (created_at, id) include (owner_id, status, source, rating) where deleted_at is null and converted_at is null;
create index lead_o_created on lead (owner_id, created_at, id) include (status, source, rating) where deleted_at is null and converted_at is null;
create index lead_w_name on lead (sort_name, id) include (owner_id, status, source, rating) where deleted_at is null and converted_at is null;
create index lead_o_name on lead (owner_id, sort_name, id) include (status, source, rating) where deleted_at is null and converted_at is null;
create index lead_w_score on lead (score, id) include (owner_id, status, source, rating) where deleted_at is null and converted_at is null;
create index lead_o_score on lead (owner_id, score, id) include (status, source, rating) where deleted_at is null and converted_at is null;

-- How many records each owner has is read from the planner's sample (see RunStatistics): more of the common ones are kept.
alter table lead alter owner_id set statistics 1000;
alter table account alter owner_id set statistics 1000;
alter table contact alter owner_id set statistics 1000, alter account_owner_id set statistics 1000;
alter table opportunity alter owner_id set statistics 1000, alter account_owner_id set statistics 1000;
alter table account_scope alter owner_id set statistics 1000;
alter table criteria_match alter rule_id set statistics 1000;
alter table record_share alter grantee_id set statistics 1000;
