-- Artists and genres are found, too.
alter table search_outbox
  drop constraint search_outbox_kind_check,
  add constraint search_outbox_kind_check check (kind in ('release', 'track', 'artist', 'genre'));

-- How well known something is: a document is written anew when this changes, which is with twice the streams.
create function search_rank(streams bigint) returns int language sql immutable
  return case when streams < 1000 then 0 else floor(log(2.0, streams))::int end;
