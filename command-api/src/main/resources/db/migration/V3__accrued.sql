-- Beside the money that was issued for a track, what its streams accrued, as counted.
alter table track_total add column accrued bigint not null default 0;
