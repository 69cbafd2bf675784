-- What the administrator does: names the region, keeps its organizations and accounts, oversees the audit chain.

-- What a region was called before it was named; its first events stand in the chain of that code.
alter table region add column former_codes text[] not null default '{}';

-- What organizations were called before and after a change: one that is opened and closed in a year has no other trace.
alter table organization_change add column from_names text[] not null default '{}',
  add column to_names text[] not null default '{}';

create policy system_writes on region as restrictive for insert with check (heng_is_system());
create policy system_changes on region as restrictive for update using (heng_is_system());
create policy system_removes on region as restrictive for delete using (heng_is_system());
create policy administer_writes on organization as restrictive for insert with check ((select heng_administers()));
create policy administer_changes on organization as restrictive for update using ((select heng_administers()));
create policy administer_removes on organization as restrictive for delete using ((select heng_administers()));

-- Gives the acting administrator's region its code and name, from then on also on this connection.
create function heng_name_region(new_code text, new_name text) returns void language plpgsql volatile
security definer set search_path = public, pg_temp as $$
declare old_code text := heng_region();
begin
  if heng_role() <> 'administrator' then
    raise exception 'no right to name a region' using errcode = 'insufficient_privilege';
  end if;
  if old_code <> '000000' and exists (select from organization where region_code = old_code) then
    raise exception 'region % has organizations', old_code using errcode = 'object_in_use';
  end if;
  if exists (select from region where code <> old_code and (code = new_code or new_code = any (former_codes))) then
    raise exception 'region % is taken', new_code using errcode = 'unique_violation';
  end if;
  update region set code = new_code, name = new_name, former_codes =
    case when new_code = old_code then former_codes else array_append(array_remove(former_codes, new_code), old_code) end
    where code = old_code;
  perform set_config('heng.region', new_code, false);
end $$;

-- The codes under which the acting account's region has chains of events.
create function heng_chains() returns setof text language sql stable security definer
set search_path = public, pg_temp as $$
  select heng_region() union select unnest(former_codes) from region where code = heng_region()
$$;

drop policy overseers on audit_event;
create policy overseers on audit_event for select using (
  (select heng_is_system())
  or (region_code in (select heng_chains()) and (
    (select heng_role()) in ('auditor', 'administrator')
    or ((select heng_reads_region()) and organization_id is not null)
    or (organization_id, fiscal_year) in (select * from heng_scope()))));

-- Where each chain ends, so that its last events cannot be taken away unnoticed.
create table audit_head (
  region_code text primary key,
  seq bigint not null,
  hash bytea not null
);
insert into audit_head select distinct on (region_code) region_code, seq, hash from audit_event
  order by region_code, seq desc;
alter table audit_head enable row level security;
create policy overseers on audit_head for select using (
  (select heng_is_system())
  or (region_code in (select heng_chains()) and (select heng_role()) in ('auditor', 'administrator')));
revoke insert, update, delete on audit_head from heng_desk;

create or replace function heng_audit(events jsonb) returns void language plpgsql volatile security definer
set search_path = public as $$
declare event jsonb; region text; last record; number bigint; now_at timestamptz; said text; sealed bytea;
begin
  for event in select * from jsonb_array_elements(events) loop
    region := case when heng_is_system() then coalesce(event ->> 'region', '') else heng_region() end;
    -- One writer of a chain at a time, until its transaction ends.
    perform pg_advisory_xact_lock(hashtextextended('heng audit ' || region, 0));
    select audit_head.seq, audit_head.hash into last from audit_head where audit_head.region_code = region;
    number := coalesce(last.seq, 0) + 1;
    now_at := date_trunc('milliseconds', clock_timestamp());
    said := jsonb_build_object('region', region, 'seq', number,
      'at', to_char(now_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'account', heng_account(),
      'operation', event ->> 'operation', 'subjectKind', event ->> 'subjectKind',
      'subjectId', event ->> 'subjectId', 'organization', event ->> 'organization',
      'fiscalYear', event -> 'fiscalYear', 'detail', event -> 'detail')::text;
    sealed := sha256(coalesce(last.hash, ''::bytea) || convert_to(said, 'UTF8'));
    insert into audit_event values (region, number, now_at, heng_account(), event ->> 'operation',
      event ->> 'subjectKind', event ->> 'subjectId', (event ->> 'organization')::uuid,
      (event ->> 'fiscalYear')::integer, said, sealed);
    insert into audit_head values (region, number, sealed)
      on conflict (region_code) do update set seq = excluded.seq, hash = excluded.hash;
  end loop;
end $$;

-- A disabled account's tokens are gone for good, whoever disables it.
create function access_token_follows_account() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update access_token set revoked_at = now() where account_id = new.id and revoked_at is null;
  return null;
end $$;
create trigger access_token_follows_account after update of active on account
  for each row when (old.active and not new.active) execute function access_token_follows_account();
revoke all on function access_token_follows_account() from public;

-- For somebody who has lost the authenticator: in the administrator's transaction, like sign_in_offer_link.
create function sign_in_drop_second_factor(whose uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare had boolean;
begin
  if current_setting('role') = 'heng_desk' and not (heng_administers() and (heng_is_system()
      or exists (select from account where id = whose and region_code = heng_region()))) then
    raise exception 'no right to change the sign-in of account %', whose using errcode = 'insufficient_privilege';
  end if;
  select two_factor_enabled into had from sign_in_user where id = whose;
  delete from sign_in_two_factor where user_id = whose;
  update sign_in_user set two_factor_enabled = false where id = whose;
  delete from sign_in_session where user_id = whose;
  return coalesce(had, false);
end $$;

-- Whether somebody has set a password, and a second factor: for the list of accounts, without the secrets themselves.
create function sign_in_states() returns table (account_id uuid, has_password boolean, has_second_factor boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if current_setting('role') = 'heng_desk' and not heng_administers() then
    raise exception 'no right to see how others sign in' using errcode = 'insufficient_privilege';
  end if;
  return query select known.id,
    exists (select from sign_in_credential where user_id = known.id and provider_id = 'credential'),
    known.two_factor_enabled
  from sign_in_user known join account on account.id = known.id
  where heng_is_system() or current_setting('role') <> 'heng_desk' or account.region_code = heng_region();
end $$;
