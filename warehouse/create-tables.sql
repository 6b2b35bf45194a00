-- Made by `npm run docs` from src/export: the tables of cthd export.
create schema if not exists cthd;
create table if not exists cthd.bodies (
  body_key text not null,
  repository text not null,
  body text not null,
  former_ids text,
  name text not null,
  kind text,
  from_on date,
  to_on date,
  has_ended boolean not null,
  successor_key text,
  superior_key text
);
alter table cthd.bodies add column if not exists former_ids text;
create table if not exists cthd.documents (
  document_key text not null,
  repository text not null,
  document text not null,
  former_ids text,
  identity text,
  type text not null,
  symbol text,
  dated_from date,
  dated_to date,
  issuer_key text,
  title text not null,
  is_verified boolean not null
);
alter table cthd.documents add column if not exists former_ids text;
create table if not exists cthd.document_relations (
  document_key text not null,
  repository text not null,
  position integer not null,
  relation text not null,
  other_key text not null
);
create table if not exists cthd.programmes (
  programme_key text not null,
  repository text not null,
  programme text not null,
  fictional boolean not null,
  type text not null,
  title text not null,
  subject text not null,
  symbol text,
  issued_on date,
  in_force_on date,
  issuer_key text,
  succeeds_key text,
  closed_on date,
  term_from date,
  term_to date
);
create table if not exists cthd.units (
  unit_key text not null,
  repository text not null,
  programme_key text not null,
  unit text not null,
  former_ids text,
  position integer not null,
  parent_key text,
  section_key text not null,
  kind text not null,
  number text,
  address text not null,
  wording text not null,
  is_task boolean not null,
  assigns_key text,
  in_force_on date,
  repealed_by text
);
alter table cthd.units add column if not exists former_ids text;
create table if not exists cthd.tasks (
  task_key text not null,
  repository text not null,
  programme_key text not null,
  section_key text not null,
  position integer,
  address text,
  wording text not null,
  lead text,
  deliverable text,
  person text,
  note text,
  carries_key text,
  results integer not null
);
alter table cthd.tasks add column if not exists position integer;
alter table cthd.tasks add column if not exists address text;
create table if not exists cthd.results (
  result_key text not null,
  repository text not null,
  programme_key text not null,
  task_key text not null,
  section_key text not null,
  result text,
  lead text,
  lead_names text,
  deliverable text,
  note text
);
alter table cthd.results add column if not exists lead_names text;
create table if not exists cthd.assignments (
  result_key text not null,
  repository text not null,
  programme_key text not null,
  role text not null,
  position integer not null,
  body_key text,
  class text
);
create table if not exists cthd.deadlines (
  result_key text not null,
  repository text not null,
  programme_key text not null,
  position integer not null,
  from_on date,
  until_on date,
  last_on date,
  recurs boolean not null,
  term text not null,
  printed text,
  ground_key text,
  reason text
);
create table if not exists cthd.targets (
  result_key text not null,
  repository text not null,
  programme_key text not null,
  indicator integer not null,
  name text not null,
  unit text,
  kind text not null,
  position integer not null,
  least double precision,
  most double precision,
  printed text,
  by_on date,
  baseline double precision,
  from_on date,
  until_on date,
  ground_key text,
  reason text
);
create table if not exists cthd.citations (
  programme_key text not null,
  repository text not null,
  position integer not null,
  unit_key text,
  label text not null,
  dated date,
  outcome text not null,
  document_key text
);
create table if not exists cthd.records (
  record_key text not null,
  repository text not null,
  programme_key text not null,
  task_key text not null,
  result text,
  happened_on date not null,
  state text not null,
  value double precision,
  indicator text,
  reporter_key text,
  confirms boolean not null,
  recorded_at timestamp,
  note text,
  evidence integer not null,
  corrects_key text,
  corrected_by_key text,
  stands boolean not null
);
create table if not exists cthd.evidence (
  record_key text not null,
  repository text not null,
  programme_key text not null,
  position integer not null,
  kind text not null,
  place text not null,
  dated date
);
create table if not exists cthd.states (
  result_key text not null,
  repository text not null,
  programme_key text not null,
  as_of date not null,
  known_on date not null,
  state text not null,
  timeliness text,
  carried_to_key text,
  judged_on date,
  deadline_on date,
  first_deadline_on date,
  completed_on date,
  lacks_evidence boolean not null,
  is_confirmed boolean not null,
  days_late integer,
  last_record_key text,
  last_on date,
  last_by_key text,
  late_reason text,
  late_reason_on date
);
create table if not exists cthd.indicator_states (
  result_key text not null,
  repository text not null,
  programme_key text not null,
  indicator integer not null,
  as_of date not null,
  known_on date not null,
  name text not null,
  unit text,
  name_key text not null,
  value double precision,
  least double precision,
  most double precision,
  adds_up boolean not null,
  is_met boolean,
  is_counted boolean not null
);
create table if not exists cthd.missing_reports (
  programme_key text not null,
  repository text not null,
  period text not null,
  period_from date not null,
  period_to date not null,
  body_key text not null,
  owed integer not null,
  task_key text not null,
  last_age integer
);
create table if not exists cthd.changes (
  programme_key text not null,
  repository text not null,
  revision text not null,
  position integer not null,
  is_issued boolean not null,
  in_force_on date,
  instrument_type text,
  instrument_symbol text,
  unit_key text not null,
  action text not null,
  mandate_key text,
  reason text not null,
  point text,
  wording_before text,
  wording_after text
);
create table if not exists cthd.findings (
  repository text not null,
  fingerprint text not null,
  position integer not null,
  programme_key text,
  rule text not null,
  severity text not null,
  subject text,
  file text not null,
  line integer,
  message_vi text not null,
  message_en text not null
);
