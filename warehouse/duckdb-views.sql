-- Made by `npm run docs` from src/export: the tables as views over the Parquet files of a collection, which are not copied.
-- Before it, in the same session: set variable collection = '/folder/of/cthd-collect'; or an address such as s3://bucket/folder
create schema if not exists cthd;
create or replace view cthd.bodies as select * from read_parquet(getvariable('collection') || '/*/bodies.parquet', union_by_name = true);
create or replace view cthd.documents as select * from read_parquet(getvariable('collection') || '/*/documents.parquet', union_by_name = true);
create or replace view cthd.document_relations as select * from read_parquet(getvariable('collection') || '/*/document_relations.parquet', union_by_name = true);
create or replace view cthd.programmes as select * from read_parquet(getvariable('collection') || '/*/programmes.parquet', union_by_name = true);
create or replace view cthd.units as select * from read_parquet(getvariable('collection') || '/*/units.parquet', union_by_name = true);
create or replace view cthd.tasks as select * from read_parquet(getvariable('collection') || '/*/tasks.parquet', union_by_name = true);
create or replace view cthd.results as select * from read_parquet(getvariable('collection') || '/*/results.parquet', union_by_name = true);
create or replace view cthd.assignments as select * from read_parquet(getvariable('collection') || '/*/assignments.parquet', union_by_name = true);
create or replace view cthd.deadlines as select * from read_parquet(getvariable('collection') || '/*/deadlines.parquet', union_by_name = true);
create or replace view cthd.targets as select * from read_parquet(getvariable('collection') || '/*/targets.parquet', union_by_name = true);
create or replace view cthd.citations as select * from read_parquet(getvariable('collection') || '/*/citations.parquet', union_by_name = true);
create or replace view cthd.records as select * from read_parquet(getvariable('collection') || '/*/records.parquet', union_by_name = true);
create or replace view cthd.evidence as select * from read_parquet(getvariable('collection') || '/*/evidence.parquet', union_by_name = true);
create or replace view cthd.states as select * from read_parquet(getvariable('collection') || '/*/states.parquet', union_by_name = true);
create or replace view cthd.indicator_states as select * from read_parquet(getvariable('collection') || '/*/indicator_states.parquet', union_by_name = true);
create or replace view cthd.missing_reports as select * from read_parquet(getvariable('collection') || '/*/missing_reports.parquet', union_by_name = true);
create or replace view cthd.changes as select * from read_parquet(getvariable('collection') || '/*/changes.parquet', union_by_name = true);
create or replace view cthd.findings as select * from read_parquet(getvariable('collection') || '/*/findings.parquet', union_by_name = true);
