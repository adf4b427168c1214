/** The JSON of the doors, as far as the pages read it. */
export type Role = 'LISTENER' | 'ARTIST' | 'ADMIN' | 'AUDITOR' | 'SERVICE';
export type Status = 'DRAFT' | 'PENDING' | 'APPROVED' | 'REJECTED' | 'TAKEN_DOWN';
export type ReleaseType = 'ALBUM' | 'EP' | 'SINGLE' | 'COMPILATION';
export type Reason = 'AUDIO' | 'COVER' | 'METADATA' | 'RIGHTS' | 'DUPLICATE' | 'CODES' | 'CONTENT' | 'FRAUD' | 'OTHER';

export interface Account {
  id: number;
  email?: string;
  name: string;
  imageUrl?: string;
  role: string;
  roles: Role[];
  blocked: boolean;
  preferences: Record<string, unknown>;
  createdAt: string;
}

export interface ServiceAccount {
  id: number;
  name: string;
  clientId: string;
  /** In the answer to who makes it, and never again. */
  clientSecret?: string;
  blocked: boolean;
  createdAt: string;
}

export interface Paged<T> {
  items: T[];
  total: number;
  page: number;
  limit: number;
}

export interface Line {
  year: number;
  owner: string;
}

export interface Release {
  id: number;
  title: string;
  type: ReleaseType;
  artistId: number;
  artistName?: string;
  releaseDate: string;
  label?: string;
  genres: number[];
  language?: string;
  pLine?: Line;
  cLine?: Line;
  coverUrl?: string;
  upc?: string;
  territories: string[];
  explicit: boolean;
  isPublic: boolean;
  isVisible: boolean;
  flagged: boolean;
  flagReason?: string;
  status: Status;
  reasons?: Reason[];
  reason?: string;
  streams: number;
  totalRoyalty: number;
  tracks: Track[];
  contributors: {artistId: number; role: 'owner' | 'editor' | 'viewer'}[];
  submittedAt?: string;
  decidedAt?: string;
  createdAt: string;
  updatedAt: string;
}

export interface Track {
  id: number;
  title: string;
  version?: string;
  duration: number;
  releaseId: number;
  position: number;
  fileUrl?: string;
  isrc?: string;
  isExplicit: boolean;
  isPublished: boolean;
  isPublic: boolean;
  isVisible: boolean;
  flagged: boolean;
  flagReason?: string;
  genres: number[];
  streams: number;
  royalty: number;
}

export interface Genre {
  id: number;
  name: string;
  parentId?: number;
  level: number;
  retired?: boolean;
}

export interface Royalty {
  id: number;
  kind: 'accrued' | 'issued';
  amount: number;
  period: string;
  trackId: number;
  artistId: number;
  track: {id: number; title?: string};
  artist: {id: number; name?: string};
  voided?: boolean;
  createdAt: string;
}

export interface SeriesItem {
  period: string;
  store?: string;
  territory?: string;
  trackId?: number;
  releaseId?: number;
  title?: string;
  streams: number;
  royalty: number;
}

export interface Series {
  items: SeriesItem[];
  streams: number;
  royalty: number;
  previous?: {from: string; to: string; streams: number; royalty: number};
  change?: {streams: number; royalty: number; streamsPercent: number | null; royaltyPercent: number | null};
}

export interface Top {
  from: string;
  to: string;
  items: {rank: number; previousRank?: number; id: number; title?: string; artistId: number; artistName?: string; streams: number; royalty: number}[];
}

export interface Live {
  releaseId: number;
  streams: number;
  royalty: number;
  tracks: {id: number; streams: number; royalty: number}[];
}

export interface Found {
  items: Card[];
  total: number;
  page: number;
  limit: number;
  facets: Record<'type' | 'status' | 'genre' | 'year', {value: string | number; name?: string; count: number}[]>;
}

export interface Card {
  type: 'release' | 'track' | 'artist' | 'genre';
  id: number;
  title: string;
  version?: string;
  releaseId?: number;
  artistId?: number;
  artistName?: string;
  status?: Status;
  releaseDate?: string;
  coverUrl?: string;
  streams?: number;
  highlights: {title?: string; artistName?: string};
}

export interface Suggestion {
  text: string;
  type: Card['type'];
  id: number;
}

export interface LoggedEvent {
  position: number;
  id: string;
  type: string;
  subject: string;
  sequence: number;
  actor?: string;
  time: string;
  correlationId?: string;
  causationId?: string;
  data: Record<string, unknown>;
}

export interface Rejection {
  id: number;
  reason: string;
  detail: string;
  partition: number;
  offset: number;
  line: number;
  event?: string;
  eventBase64?: string;
  at: string;
}

export interface Rejections extends Paged<Rejection> {
  counts: Record<string, number>;
  verdicts: {events: number; accepted: number; streams: number; doubles: number; tooShort: number; rejected: number; waiting: number};
}

export interface Upload {
  id: number;
  kind: 'AUDIO' | 'COVER' | 'VIDEO' | 'LYRICS';
  size: number;
  state: string;
  url: string;
  form?: {url: string; fields: Record<string, string>};
  parts?: {number: number; size: number; uploaded: boolean; url?: string}[];
}
