-- Programmes that a new document bears on: it amends, replaces, succeeds or continues a document that the programme cites, it is dated after
-- the programme and its last issued adjustment, and no slip of the programme has it as its mandate.
-- vi: Chương trình cần xem lại sau văn bản mới: văn bản ấy sửa đổi, thay thế, kế tiếp văn bản được viện dẫn và chưa có phiếu căn cứ nào theo nó.
create or replace view cthd.programmes_to_adjust as
with adjusted as (
  select
    p.programme_key,
    p.repository,
    coalesce(max(ch.in_force_on), p.issued_on) as last_adjusted
  from cthd.programmes p
  left join cthd.changes ch on ch.programme_key = p.programme_key and ch.is_issued
  group by p.programme_key, p.repository, p.issued_on
),
newer as (
  select distinct
    rel.relation,
    coalesce(n.identity, n.document_key) as newer_identity,
    n.type as newer_type,
    n.symbol as newer_symbol,
    n.dated_to as newer_dated,
    coalesce(o.identity, o.document_key) as older_identity
  from cthd.document_relations rel
  join cthd.documents n on n.document_key = rel.document_key
  join cthd.documents o on o.document_key = rel.other_key
  where rel.relation in ('amends', 'replaces', 'succeeds', 'continues')
),
mandates as (
  select distinct ch.programme_key, coalesce(d.identity, d.document_key) as mandate_identity
  from cthd.changes ch
  join cthd.documents d on d.document_key = ch.mandate_key
)
select distinct
  a.programme_key,
  a.last_adjusted,
  cited.symbol as cited_symbol,
  n.relation,
  n.newer_type,
  n.newer_symbol,
  n.newer_dated
from adjusted a
join cthd.citations c on c.programme_key = a.programme_key
join cthd.documents cited on cited.document_key = c.document_key
join newer n on n.older_identity = coalesce(cited.identity, cited.document_key)
left join mandates m on m.programme_key = a.programme_key and m.mandate_identity = n.newer_identity
where n.newer_dated > a.last_adjusted and m.mandate_identity is null;
