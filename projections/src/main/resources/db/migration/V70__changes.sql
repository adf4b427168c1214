-- Tells those who keep rows in memory which of them have changed: heard when the transaction commits, and before the
-- position that is told in it. By triggers, so that no writer of these tables can forget it. What is told:
--   release:3,17   also when a track of theirs, or what was counted for it, is another
--   artist:5       genre:2
--   release:*      more than are worth naming
--   *              everything is read anew
create function tell_changed(kind text, ids bigint[]) returns void language plpgsql as $$
begin
  if cardinality(ids) > 4000 then
    perform pg_notify('changes', kind || ':*');
  else
    -- A notification holds 8000 bytes, an id 16 digits.
    for i in 1 .. cardinality(ids) by 400 loop
      perform pg_notify('changes', kind || ':' || array_to_string(ids[i:i + 399], ','));
    end loop;
  end if;
end $$;

-- In order, for what is told twice in a transaction is sent once.
create function tell_changes() returns trigger language plpgsql as $$
begin
  if tg_op = 'TRUNCATE' then
    perform pg_notify('changes', '*');
  elsif tg_table_name = 'track' then
    perform tell_changed('release', array(select distinct release_id from changed order by 1));
  else
    perform tell_changed(tg_table_name, array(select id from changed order by 1));
  end if;
  return null;
end $$;

create trigger tell_emptied after truncate on progress execute function tell_changes();

create trigger tell_inserted after insert on release
  referencing new table as changed for each statement execute function tell_changes();
create trigger tell_updated after update on release
  referencing new table as changed for each statement execute function tell_changes();
create trigger tell_deleted after delete on release
  referencing old table as changed for each statement execute function tell_changes();
create trigger tell_emptied after truncate on release execute function tell_changes();

-- A track that moves to another release leaves a row of that one changed, too.
create trigger tell_inserted after insert on track
  referencing new table as changed for each statement execute function tell_changes();
create trigger tell_updated after update on track
  referencing new table as changed for each statement execute function tell_changes();
create trigger tell_deleted after delete on track
  referencing old table as changed for each statement execute function tell_changes();
create trigger tell_emptied after truncate on track execute function tell_changes();

create trigger tell_inserted after insert on artist
  referencing new table as changed for each statement execute function tell_changes();
create trigger tell_updated after update on artist
  referencing new table as changed for each statement execute function tell_changes();
create trigger tell_deleted after delete on artist
  referencing old table as changed for each statement execute function tell_changes();
create trigger tell_emptied after truncate on artist execute function tell_changes();

create trigger tell_inserted after insert on genre
  referencing new table as changed for each statement execute function tell_changes();
create trigger tell_updated after update on genre
  referencing new table as changed for each statement execute function tell_changes();
create trigger tell_deleted after delete on genre
  referencing old table as changed for each statement execute function tell_changes();
create trigger tell_emptied after truncate on genre execute function tell_changes();
