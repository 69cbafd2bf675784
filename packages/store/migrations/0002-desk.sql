-- The desk: who works here, on which editions, and who may see what.

-- Requests run as this role: it owns nothing, so that row-level security binds it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'heng_desk') then
    create role heng_desk nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  if not pg_has_role(current_user, 'heng_desk', 'member') then
    execute format('grant heng_desk to %I', current_user);
  end if;
end $$;

-- Documents that belong together were called an edition; an edition is now what the budget office calls one.
alter table edition rename to dossier;
alter table document rename column edition_id to dossier_id;
alter index document_by_edition rename to document_by_dossier;
alter table finding rename column edition_id to dossier_id;

create table region (
  code text primary key check (code ~ '^[0-9]{6,12}$'),
  name text not null
);

-- An organization stays the same through the years; its code, name and place in the tree are of a year.
create table organization (
  id uuid primary key default gen_random_uuid(),
  region_code text not null references region (code) on update cascade
);

create table organization_year (
  organization_id uuid not null references organization (id),
  fiscal_year integer not null check (fiscal_year between 1990 and 2200),
  region_code text not null references region (code) on update cascade,
  kind text not null check (kind in ('bureau', 'department', 'unit')),
  parent_id uuid references organization (id),
  code text,
  name text not null,
  primary key (organization_id, fiscal_year),
  constraint the_bureau_is_the_root check ((kind = 'bureau') = (parent_id is null))
);
create unique index organization_by_code on organization_year (region_code, fiscal_year, code);
create unique index one_bureau on organization_year (region_code, fiscal_year) where kind = 'bureau';
create index organization_by_parent on organization_year (parent_id, fiscal_year);

-- What became of organizations between years, for people to read and for comparisons over years.
create table organization_change (
  id uuid primary key default gen_random_uuid(),
  region_code text not null references region (code) on update cascade,
  fiscal_year integer not null,
  kind text not null check (kind in ('rename', 'move', 'merge', 'split', 'open', 'close')),
  from_ids uuid[] not null,
  to_ids uuid[] not null,
  note text,
  made_at timestamptz not null default clock_timestamp()
);

create table account (
  id uuid primary key default gen_random_uuid(),
  region_code text not null references region (code) on update cascade,
  login text not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  name text not null,
  role text not null check (role in ('unit-clerk', 'department-manager', 'sector-officer', 'budget-officer',
    'performance-officer', 'congress-reviewer', 'auditor', 'administrator')),
  active boolean not null default true,
  created_at timestamptz not null default clock_timestamp()
);

-- The organizations (each with what is below it) of a role that is not region-wide.
create table account_scope (
  account_id uuid not null references account (id) on delete cascade,
  organization_id uuid not null references organization (id),
  primary key (account_id, organization_id)
);

create function heng_role() returns text language sql stable as
  $$ select coalesce(current_setting('heng.role', true), '') $$;
create function heng_region() returns text language sql stable as
  $$ select coalesce(current_setting('heng.region', true), '') $$;
create function heng_account() returns uuid language sql stable as
  $$ select nullif(current_setting('heng.account', true), '')::uuid $$;
create function heng_is_system() returns boolean language sql stable as
  $$ select coalesce(current_setting('heng.role', true), '') = 'system' $$;

-- Everything this connection does from now on is done by the account; role and region come from its row.
create function heng_act_as(acting uuid) returns void language plpgsql volatile security definer
set search_path = public as $$
declare given account;
begin
  select * into given from account where id = acting and active;
  if not found then
    raise exception 'account % may not act', acting using errcode = 'insufficient_privilege';
  end if;
  perform set_config('heng.account', given.id::text, false), set_config('heng.region', given.region_code, false),
    set_config('heng.role', given.role, false);
end $$;

create function heng_act_as_system() returns void language sql volatile as $$
  select set_config('heng.account', '', false), set_config('heng.region', '', false),
    set_config('heng.role', 'system', false) $$;

-- The organizations of the acting account by year, each with everything below it.
create function heng_scope() returns table (organization_id uuid, fiscal_year integer)
language sql stable security definer set search_path = public as $$
  with recursive below as (
    select here.organization_id, here.fiscal_year from organization_year here
    join account_scope on account_scope.organization_id = here.organization_id
    where account_scope.account_id = heng_account()
    union
    select child.organization_id, child.fiscal_year from organization_year child
    join below on child.parent_id = below.organization_id and child.fiscal_year = below.fiscal_year
  )
  select organization_id, fiscal_year from below
$$;

-- The same as of each organization's latest year, for what belongs to no year.
create function heng_scope_now() returns setof uuid
language sql stable security definer set search_path = public as $$
  select scope.organization_id from heng_scope() scope
  where scope.fiscal_year = (select max(fiscal_year) from organization_year latest
    where latest.organization_id = scope.organization_id)
$$;

-- Whether the acting account reads every organization's figures.
create function heng_reads_region() returns boolean language sql stable as
  $$ select heng_role() in ('budget-officer', 'performance-officer', 'auditor') $$;
-- Whether it may change anything at all beside questions and decisions.
create function heng_writes() returns boolean language sql stable as
  $$ select heng_role() in ('system', 'unit-clerk', 'department-manager', 'sector-officer', 'budget-officer',
    'performance-officer') $$;
create function heng_administers() returns boolean language sql stable as
  $$ select heng_role() in ('system', 'administrator') $$;

-- Imported files belong to the organization for which they were imported.
alter table imported_file add column region_code text references region (code) on update cascade;
alter table imported_file add column organization_id uuid references organization (id);
alter table imported_file add column imported_by uuid references account (id);
alter table dossier add column region_code text references region (code) on update cascade;
alter table dossier add column organization_id uuid references organization (id);

-- What was imported before there were organizations belongs to a region that is still to be named.
do $$
declare root uuid;
begin
  if exists (select from imported_file) then
    insert into region values ('000000', '待定地区');
    insert into organization (region_code) values ('000000') returning id into root;
    insert into organization_year (organization_id, fiscal_year, region_code, kind, name)
      values (root, extract(year from now())::integer, '000000', 'bureau', '财政局');
    update imported_file set region_code = '000000', organization_id = root;
    update dossier set region_code = '000000', organization_id = root;
  end if;
end $$;
alter table imported_file alter column region_code set not null, alter column organization_id set not null;
alter table dossier alter column region_code set not null, alter column organization_id set not null;
-- The same bytes are one document of an organization; what others have imported shows nowhere.
drop index imported_file_by_content;
create unique index imported_file_by_content on imported_file (organization_id, sha256);
alter table dossier drop constraint edition_key_key;
create unique index dossier_by_key on dossier (organization_id, key);

-- One organization, one year, one stage: the records that are submitted, checked, compiled and approved together.
create table edition (
  id uuid primary key default gen_random_uuid(),
  region_code text not null references region (code) on update cascade,
  organization_id uuid not null references organization (id),
  fiscal_year integer not null check (fiscal_year between 1990 and 2200),
  stage text not null check (stage in ('first-submission', 'control-figures', 'second-submission', 'draft',
    'approved', 'adjustment', 'final-accounts')),
  -- The number of the adjustment; 0 otherwise.
  round integer not null default 0 check (round >= 0 and (round > 0) = (stage = 'adjustment')),
  state text not null default 'open' check (state in ('open', 'submitted', 'departmentChecked',
    'bureauReviewed', 'compiled', 'approved', 'issued', 'published')),
  based_on uuid references edition (id),
  -- Raised by every change of its records; what was checked at a lower number is out of date.
  revision integer not null default 1,
  checked_revision integer,
  checked_at timestamptz,
  summary json,
  not_checked json,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid references account (id),
  unique (organization_id, fiscal_year, stage, round),
  constraint a_check_is_whole check ((checked_at is null) = (summary is null)
    and (checked_at is null) = (not_checked is null) and (checked_at is null) = (checked_revision is null))
);
create index edition_by_year on edition (region_code, fiscal_year, stage);

create table edition_record (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition (id) on delete cascade,
  -- The same in every edition that was copied from another, so that they can be compared.
  lineage uuid not null,
  kind text not null check (kind in ('statement', 'performance-target', 'contents', 'narrative')),
  ordinal integer not null,
  -- What lists call it: title of a table, name of a project.
  name text not null,
  version integer not null default 1,
  data jsonb not null,
  -- Where values were read: path → { document, line, cell }, for values that nobody has changed since.
  origins jsonb not null default '{}',
  document_id uuid references document (id) on delete set null,
  unique (edition_id, lineage)
);
create index edition_record_by_edition on edition_record (edition_id, ordinal);
create index edition_record_by_lineage on edition_record (lineage);
create index edition_record_by_document on edition_record (document_id);

-- Every change to a record, for history, provenance and a second editor.
create table record_version (
  record_id uuid not null,
  edition_id uuid not null references edition (id) on delete cascade,
  version integer not null,
  account_id uuid references account (id),
  made_at timestamptz not null default clock_timestamp(),
  -- A list of { path, before, after }.
  differences jsonb not null,
  primary key (record_id, version)
);
create index record_version_by_edition on record_version (edition_id, made_at);

-- How an edition went from state to state.
create table edition_step (
  id bigint generated always as identity primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  from_state text not null,
  to_state text not null,
  account_id uuid references account (id),
  made_at timestamptz not null default clock_timestamp(),
  reason text
);
create index edition_step_by_edition on edition_step (edition_id, id);

create table edition_finding (
  edition_id uuid not null references edition (id) on delete cascade,
  ordinal integer not null,
  rule text not null,
  severity text not null check (severity in ('error', 'warning', 'hint')),
  -- Rule and place: the same question when it is asked again.
  key text not null,
  -- Hash of the facts; an acceptance holds only for these.
  facts_hash text not null,
  record_id uuid,
  path text,
  data json not null,
  primary key (edition_id, ordinal)
);
create index edition_finding_by_record on edition_finding (record_id);

create table finding_acceptance (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition (id) on delete cascade,
  key text not null,
  facts_hash text not null,
  reason text not null check (length(trim(reason)) > 0),
  account_id uuid not null references account (id),
  made_at timestamptz not null default clock_timestamp(),
  withdrawn_at timestamptz
);
create index finding_acceptance_by_edition on finding_acceptance (edition_id, key);

-- A record sent back with a reason; open until it is settled.
create table record_return (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition (id) on delete cascade,
  record_id uuid not null references edition_record (id) on delete cascade,
  reason text not null check (length(trim(reason)) > 0),
  account_id uuid not null references account (id),
  made_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  settled_by uuid references account (id)
);
create index record_return_by_edition on record_return (edition_id);

create table comment (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition (id) on delete cascade,
  -- Null for the edition as a whole; with a path, one value of the record.
  record_id uuid references edition_record (id) on delete cascade,
  path text,
  text text not null check (length(trim(text)) > 0),
  account_id uuid not null references account (id),
  made_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  settled_by uuid references account (id)
);
create index comment_by_edition on comment (edition_id, made_at);

-- The most an organization's edition may come to; in 分.
create table control_figure (
  organization_id uuid not null references organization (id),
  fiscal_year integer not null,
  region_code text not null references region (code) on update cascade,
  amount bigint not null check (amount >= 0),
  -- Why an edition above the figure may be submitted after all.
  exception_reason text,
  set_by uuid references account (id),
  set_at timestamptz not null default clock_timestamp(),
  primary key (organization_id, fiscal_year)
);

-- What the congress or its standing committee decided.
create table decision (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition (id) on delete cascade,
  number text not null,
  decided_on date not null,
  document_name text not null,
  recorded_by uuid references account (id),
  recorded_at timestamptz not null default clock_timestamp()
);
create index decision_by_edition on decision (edition_id);

create table reminder (
  id uuid primary key default gen_random_uuid(),
  region_code text not null references region (code) on update cascade,
  organization_id uuid not null references organization (id),
  fiscal_year integer not null,
  text text not null,
  due_on date,
  account_id uuid not null references account (id),
  made_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz
);
create index reminder_by_organization on reminder (organization_id, fiscal_year);

-- A region's own value of a parameter, from a date on, with what it rests on.
create table parameter_value (
  region_code text not null references region (code) on update cascade,
  name text not null,
  valid_from date not null,
  value jsonb not null,
  citation text not null,
  set_by uuid references account (id),
  set_at timestamptz not null default clock_timestamp(),
  primary key (region_code, name, valid_from)
);

-- A region's code book of a year, as imported from the official table; without one the built-in book holds.
create table code_book_entry (
  region_code text not null references region (code) on update cascade,
  book text not null,
  fiscal_year integer not null,
  code text not null,
  name text not null,
  source text not null,
  primary key (region_code, book, fiscal_year, code)
);

-- Personal access tokens; only the hash is kept.
create table access_token (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account (id) on delete cascade,
  name text not null,
  hash text not null unique,
  -- 'read' or 'write'.
  reach text not null check (reach in ('read', 'write')),
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);

-- The answer a write gave, so that the same request sent again gets it again and does nothing.
create table idempotent_answer (
  account_id uuid not null references account (id) on delete cascade,
  key text not null,
  operation text not null,
  request_hash text not null,
  answer text not null,
  made_at timestamptz not null default clock_timestamp(),
  primary key (account_id, key)
);

-- Who did what: one chain for each region ('' for what concerns none). `body` is what the hash is of.
create table audit_event (
  region_code text not null,
  seq bigint not null,
  at timestamptz not null,
  account_id uuid,
  operation text not null,
  subject_kind text not null,
  subject_id text not null,
  organization_id uuid,
  fiscal_year integer,
  body text not null,
  hash bytea not null,
  primary key (region_code, seq)
);
create index audit_event_by_subject on audit_event (subject_kind, subject_id);
create index audit_event_by_time on audit_event (region_code, at);

-- Appends events (a JSON list of { region, operation, subjectKind, subjectId, organization, fiscalYear, detail }).
create function heng_audit(events jsonb) returns void language plpgsql volatile security definer
set search_path = public as $$
declare event jsonb; region text; last record; number bigint; now_at timestamptz; said text;
begin
  for event in select * from jsonb_array_elements(events) loop
    region := case when heng_is_system() then coalesce(event ->> 'region', '') else heng_region() end;
    -- One writer of a chain at a time, until its transaction ends.
    perform pg_advisory_xact_lock(hashtextextended('heng audit ' || region, 0));
    select audit_event.seq, audit_event.hash into last from audit_event
      where audit_event.region_code = region order by audit_event.seq desc limit 1;
    number := coalesce(last.seq, 0) + 1;
    now_at := date_trunc('milliseconds', clock_timestamp());
    said := jsonb_build_object('region', region, 'seq', number,
      'at', to_char(now_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'account', heng_account(),
      'operation', event ->> 'operation', 'subjectKind', event ->> 'subjectKind',
      'subjectId', event ->> 'subjectId', 'organization', event ->> 'organization',
      'fiscalYear', event -> 'fiscalYear', 'detail', event -> 'detail')::text;
    insert into audit_event values (region, number, now_at, heng_account(), event ->> 'operation',
      event ->> 'subjectKind', event ->> 'subjectId', (event ->> 'organization')::uuid,
      (event ->> 'fiscalYear')::integer, said,
      sha256(coalesce(last.hash, ''::bytea) || convert_to(said, 'UTF8')));
  end loop;
end $$;

-- Who sees which rows. Functions stand in subqueries, which are evaluated once and not row by row.
alter table region enable row level security;
create policy own on region using (heng_is_system() or code = (select heng_region()));

alter table organization enable row level security;
create policy own on organization using ((select heng_is_system()) or region_code = (select heng_region()));
alter table organization_year enable row level security;
create policy own on organization_year for select
  using ((select heng_is_system()) or region_code = (select heng_region()));
create policy administer on organization_year
  using ((select heng_administers()) and ((select heng_is_system()) or region_code = (select heng_region())));
alter table organization_change enable row level security;
create policy own on organization_change for select
  using ((select heng_is_system()) or region_code = (select heng_region()));
create policy administer on organization_change
  using ((select heng_administers()) and ((select heng_is_system()) or region_code = (select heng_region())));

alter table account enable row level security;
create policy own on account for select
  using ((select heng_is_system()) or region_code = (select heng_region()));
create policy administer on account
  using ((select heng_administers()) and ((select heng_is_system()) or region_code = (select heng_region())));
alter table account_scope enable row level security;
create policy own on account_scope for select
  using (exists (select from account where account.id = account_id));
create policy administer on account_scope
  using ((select heng_administers()) and exists (select from account where account.id = account_id));

alter table imported_file enable row level security;
create policy own on imported_file using (
  (select heng_is_system())
  or (region_code = (select heng_region()) and ((select heng_reads_region())
    or organization_id in (select heng_scope_now()))));
create policy writers_write on imported_file as restrictive for insert with check ((select heng_writes()));
create policy writers_change on imported_file as restrictive for update using ((select heng_writes()));
create policy writers_remove on imported_file as restrictive for delete using ((select heng_writes()));

alter table import_batch enable row level security;
create policy anyone on import_batch using (heng_role() <> '');

alter table dossier enable row level security;
create policy own on dossier using (
  (select heng_is_system())
  or (region_code = (select heng_region()) and ((select heng_reads_region())
    or organization_id in (select heng_scope_now()))));
alter table document enable row level security;
create policy own on document using (
  (select heng_is_system()) or exists (select from imported_file where imported_file.id = document.id));
alter table record enable row level security;
create policy own on record using (
  (select heng_is_system()) or exists (select from imported_file where imported_file.id = document_id));
alter table finding enable row level security;
create policy own on finding using (
  (select heng_is_system()) or exists (select from dossier where dossier.id = dossier_id));

alter table edition enable row level security;
create policy own on edition using (
  (select heng_is_system())
  or (region_code = (select heng_region()) and (
    (select heng_reads_region())
    or (organization_id, fiscal_year) in (select * from heng_scope())
    -- The congress reads the draft and what follows it, once it is compiled.
    or ((select heng_role()) = 'congress-reviewer'
      and stage in ('draft', 'approved', 'adjustment', 'final-accounts')
      and state in ('compiled', 'approved', 'issued', 'published')))));
create policy writers_write on edition as restrictive for insert with check ((select heng_writes()));
-- The congress does not change an edition but records its decision, which moves it on.
create policy writers_change on edition as restrictive for update
  using ((select heng_writes()) or (select heng_role()) = 'congress-reviewer');
create policy writers_remove on edition as restrictive for delete using ((select heng_writes()));

do $$
declare child text;
begin
  foreach child in array array['edition_record', 'record_version', 'edition_step', 'edition_finding',
    'finding_acceptance', 'record_return', 'comment', 'decision'] loop
    execute format('alter table %I enable row level security', child);
    execute format('create policy own on %I using ((select heng_is_system())
      or exists (select from edition where edition.id = edition_id))', child);
  end loop;
  foreach child in array array['edition_record', 'record_version', 'edition_finding', 'finding_acceptance',
    'record_return'] loop
    execute format('create policy writers_write on %I as restrictive for insert
      with check ((select heng_writes()))', child);
    execute format('create policy writers_change on %I as restrictive for update
      using ((select heng_writes()))', child);
    execute format('create policy writers_remove on %I as restrictive for delete
      using ((select heng_writes()))', child);
  end loop;
end $$;

create policy speakers_write on comment as restrictive for insert
  with check ((select heng_writes()) or (select heng_role()) = 'congress-reviewer');
create policy speakers_change on comment as restrictive for update
  using ((select heng_writes()) or (select heng_role()) = 'congress-reviewer');

alter table control_figure enable row level security;
create policy own on control_figure using (
  (select heng_is_system())
  or (region_code = (select heng_region()) and ((select heng_reads_region())
    or (organization_id, fiscal_year) in (select * from heng_scope()))));
create policy budget_sets on control_figure as restrictive for insert
  with check (heng_role() in ('system', 'budget-officer'));
create policy budget_changes on control_figure as restrictive for update
  using (heng_role() in ('system', 'budget-officer'));
create policy budget_removes on control_figure as restrictive for delete
  using (heng_role() in ('system', 'budget-officer'));

alter table reminder enable row level security;
create policy own on reminder using (
  (select heng_is_system())
  or (region_code = (select heng_region()) and ((select heng_reads_region())
    or (organization_id, fiscal_year) in (select * from heng_scope()))));

alter table parameter_value enable row level security;
create policy own on parameter_value for select
  using ((select heng_is_system()) or region_code = (select heng_region()));
create policy administer on parameter_value
  using ((select heng_administers()) and ((select heng_is_system()) or region_code = (select heng_region())));
alter table code_book_entry enable row level security;
create policy own on code_book_entry for select
  using ((select heng_is_system()) or region_code = (select heng_region()));
create policy administer on code_book_entry
  using ((select heng_administers()) and ((select heng_is_system()) or region_code = (select heng_region())));

alter table access_token enable row level security;
create policy own on access_token using ((select heng_is_system()) or account_id = (select heng_account()));
alter table idempotent_answer enable row level security;
create policy own on idempotent_answer using ((select heng_is_system()) or account_id = (select heng_account()));

alter table audit_event enable row level security;
create policy overseers on audit_event for select using (
  (select heng_is_system())
  or (region_code = (select heng_region()) and (
    (select heng_role()) in ('auditor', 'administrator')
    or ((select heng_reads_region()) and organization_id is not null)
    or (organization_id, fiscal_year) in (select * from heng_scope()))));

alter table migration enable row level security;

grant usage on schema public to heng_desk;
grant select, insert, update, delete on all tables in schema public to heng_desk;
revoke insert, update, delete on audit_event, migration from heng_desk;
revoke update, delete on record_version, edition_step from heng_desk;
grant usage on all sequences in schema public to heng_desk;
-- What later migrations add is as reachable; each says itself who sees its rows.
alter default privileges in schema public grant select, insert, update, delete on tables to heng_desk;
alter default privileges in schema public grant usage on sequences to heng_desk;
