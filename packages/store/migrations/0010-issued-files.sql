-- Every file that was made of an edition or an imported document and handed out: so that an amount knows in which
-- files it stands, and a file, by its hash, from what it was made.
create table issued_file (
  id uuid primary key default gen_random_uuid(),
  -- One of both.
  edition_id uuid references edition (id) on delete cascade,
  document_id uuid references imported_file (id) on delete cascade,
  -- Of the edition, as it was then.
  revision integer,
  state text,
  kind text not null,
  format text not null,
  template text,
  name text not null,
  size integer not null check (size >= 0),
  -- Hexadecimal.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- What stands in it, a list of { record, name, version }; versions are of an edition's records.
  records jsonb not null check (jsonb_typeof(records) = 'array'),
  account_id uuid references account (id),
  made_at timestamptz not null default clock_timestamp(),
  constraint of_one_thing check ((edition_id is null) <> (document_id is null)
    and (edition_id is null) = (revision is null) and (edition_id is null) = (state is null))
);
create index issued_file_by_edition on issued_file (edition_id, made_at);
create index issued_file_by_document on issued_file (document_id, made_at);
create index issued_file_by_hash on issued_file (sha256);

alter table issued_file enable row level security;
-- Who sees what it was made of.
create policy own on issued_file using (
  (select heng_is_system())
  or exists (select from edition where edition.id = edition_id)
  or exists (select from imported_file where imported_file.id = document_id));
-- Reading hands files out: everybody who reads notes it, in the own name only.
create policy issuer on issued_file as restrictive for insert
  with check ((select heng_is_system()) or account_id = (select heng_account()));
-- What was handed out stays so.
revoke update, delete on issued_file from heng_desk;
