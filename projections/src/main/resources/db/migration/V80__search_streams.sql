-- What a document says of its streams: the least number of its rank, so that it is the same whenever it is written. The streams
-- of the moment would be those of the play that came just then, and others after a rebuild.
create function search_streams(streams bigint) returns bigint language sql immutable
  return case search_rank(streams) when 0 then 0 else 1::bigint << search_rank(streams) end;
