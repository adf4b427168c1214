-- The same days twice more, added up: by track, and over all tracks by store and territory. Triggers keep them, so that they
-- say what daily_streams says whoever writes it, as of the same transaction.
lock table daily_streams in share row exclusive mode;

-- With room in each page, so that a count that changes stays where it is and no index is touched.
create table track_day (
  track_id bigint not null,
  day      date   not null,
  streams  bigint not null,
  royalty  bigint not null,
  primary key (track_id, day)
) with (fillfactor = 80);
create index track_day_by_day on track_day using brin (day);

create table store_day (
  day       date   not null,
  store     text   not null,
  territory text   not null,
  streams   bigint not null,
  royalty   bigint not null,
  primary key (day, store, territory)
) with (fillfactor = 50);

insert into track_day
select track_id, day, sum(streams), sum(royalty) from daily_streams group by 1, 2;

insert into store_day
select day, store, territory, sum(streams), sum(royalty) from daily_streams group by 1, 2, 3;

create function add_inserted_days() returns trigger language plpgsql as $$
begin
  insert into track_day as d
  select track_id, day, sum(streams), sum(royalty) from inserted group by 1, 2
  on conflict (track_id, day) do update
  set streams = d.streams + excluded.streams, royalty = d.royalty + excluded.royalty;
  insert into store_day as d
  select day, store, territory, sum(streams), sum(royalty) from inserted group by 1, 2, 3
  on conflict (day, store, territory) do update
  set streams = d.streams + excluded.streams, royalty = d.royalty + excluded.royalty;
  return null;
end $$;

-- No key of daily_streams ever changes.
create function add_changed_days() returns trigger language plpgsql as $$
begin
  update track_day d set streams = d.streams + more.streams, royalty = d.royalty + more.royalty
  from (
    select track_id, day, sum(streams) as streams, sum(royalty) as royalty
    from (
      select track_id, day, streams, royalty from after
      union all select track_id, day, -streams, -royalty from before
    ) changes group by 1, 2
  ) more
  where (d.track_id, d.day) = (more.track_id, more.day);
  update store_day d set streams = d.streams + more.streams, royalty = d.royalty + more.royalty
  from (
    select day, store, territory, sum(streams) as streams, sum(royalty) as royalty
    from (
      select day, store, territory, streams, royalty from after
      union all select day, store, territory, -streams, -royalty from before
    ) changes group by 1, 2, 3
  ) more
  where (d.day, d.store, d.territory) = (more.day, more.store, more.territory);
  return null;
end $$;

create trigger days_inserted after insert on daily_streams
referencing new table as inserted
for each statement execute function add_inserted_days();

create trigger days_changed after update on daily_streams
referencing old table as before new table as after
for each statement execute function add_changed_days();
