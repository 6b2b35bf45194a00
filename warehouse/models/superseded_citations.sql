-- Citations of documents that another document replaces or succeeds, as any register knows: documents are the same across repositories
-- where type, symbol and date are. Which programmes still cite 27-NQ/TW? select * from cthd.superseded_citations where symbol = '27-NQ/TW'
-- vi: Viện dẫn văn bản đã bị thay thế hoặc có văn bản kế tiếp, theo mọi sổ văn bản.
create or replace view cthd.superseded_citations as
with superseded as (
  select distinct
    coalesce(older.identity, older.document_key) as cited,
    rel.relation,
    newer.type as newer_type,
    newer.symbol as newer_symbol,
    newer.dated_to as newer_dated
  from cthd.document_relations rel
  join cthd.documents newer on newer.document_key = rel.document_key
  join cthd.documents older on older.document_key = rel.other_key
  where rel.relation in ('replaces', 'succeeds')
)
select
  c.programme_key,
  c.position,
  c.unit_key,
  c.label,
  d.document_key,
  d.type,
  d.symbol,
  s.relation,
  s.newer_type,
  s.newer_symbol,
  s.newer_dated
from cthd.citations c
join cthd.documents d on d.document_key = c.document_key
join superseded s on s.cited = coalesce(d.identity, d.document_key);
