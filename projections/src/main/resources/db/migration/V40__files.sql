-- Who asks for a file is asked for what names it. By hash, for an address may be longer than a tree takes.
create index track_by_file on track using hash (file_url) where file_url is not null;
create index release_by_cover on release using hash (cover_url) where cover_url is not null;
create index release_by_audio on release using hash (audio_url) where audio_url is not null;
create index track_by_lyrics on track using hash (lyrics_url) where lyrics_url is not null;
create index track_by_video on track using hash (video_url) where video_url is not null;
