-- What one person imports at a time.
create table import_batch (
  id uuid primary key default gen_random_uuid(),
  started_at timestamptz not null default now()
);

-- A file as it came in. The bytes are kept for ever: everything else can be read from them again.
create table imported_file (
  id uuid primary key default gen_random_uuid(),
  batch_id uuid not null references import_batch (id),
  ordinal integer not null,
  name text not null,
  size bigint not null check (size >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  imported_at timestamptz not null default clock_timestamp(),
  status text not null default 'reading' check (status in ('reading', 'read', 'refused')),
  refusal_code text,
  refusal_message text,
  unique (batch_id, ordinal),
  constraint a_refusal_has_its_reason check ((status = 'refused') = (refusal_code is not null)),
  constraint a_refusal_has_its_message check ((refusal_code is null) = (refusal_message is null))
);

-- The same bytes are one document.
create unique index imported_file_by_content on imported_file (sha256);

-- Documents of one organization or region and one year, checked together.
create table edition (
  id uuid primary key default gen_random_uuid(),
  -- The folded names and the year that make it one edition; see the operation that groups documents.
  key text not null unique,
  name text not null,
  region text,
  organization text,
  fiscal_year integer,
  -- Raised whenever its documents change; what was checked at a lower number is out of date.
  revision integer not null default 1,
  checked_revision integer,
  checked_at timestamptz,
  summary json,
  not_checked json,
  constraint a_check_is_whole check (
    (checked_at is null) = (summary is null)
    and (checked_at is null) = (not_checked is null)
    and (checked_at is null) = (checked_revision is null)
  )
);

-- What was read out of a file; its records are rows of their own.
create table document (
  id uuid primary key references imported_file (id) on delete cascade,
  edition_id uuid references edition (id) on delete set null,
  title text,
  fiscal_year integer,
  region text,
  organization_code text,
  organization_name text,
  line_count integer not null,
  statement_count integer not null,
  target_count integer not null,
  contents_count integer not null,
  entry_count integer not null,
  paragraph_count integer not null,
  doubt_count integer not null,
  unplaced_count integer not null,
  read_at timestamptz not null default clock_timestamp(),
  -- The document without its records: head, doubts, unplaced lines, use of every line.
  content jsonb not null
);
create index document_by_edition on document (edition_id);

create table record (
  document_id uuid not null references document (id) on delete cascade,
  kind text not null check (kind in ('statement', 'performance-target', 'contents', 'narrative')),
  -- Position among the records of its kind, in source order.
  ordinal integer not null,
  id text not null,
  first_line integer not null check (first_line > 0),
  last_line integer not null check (last_line >= first_line),
  data jsonb not null,
  primary key (document_id, kind, ordinal),
  unique (document_id, id)
);

create table finding (
  edition_id uuid not null references edition (id) on delete cascade,
  ordinal integer not null,
  rule text not null,
  severity text not null check (severity in ('error', 'warning', 'hint')),
  group_key text not null,
  -- The document of its first place.
  document_id uuid references document (id) on delete set null,
  -- json, not jsonb: the facts keep the order in which the rule states them.
  data json not null,
  primary key (edition_id, ordinal)
);
create index finding_by_document on finding (document_id, severity);
