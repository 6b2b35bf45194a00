-- The result of today for each key that states of earlier days bear and no result has any more: its unit got a new id, and lists the former one.
-- vi: Khóa cũ của kết quả (đơn vị đã đổi mã) và khóa hiện nay, để chuỗi số liệu không bị đứt.
create or replace view cthd.former_keys as
with renamed as (
  select programme_key, unit_key, former_ids from cthd.units where former_ids is not null
),
earlier as (
  select distinct
    s.programme_key,
    s.result_key,
    split_part(substring(s.result_key from char_length(s.programme_key) + 2), '#', 1) as unit
  from cthd.states s
  where s.programme_key in (select programme_key from renamed)
)
select e.result_key as former_key, min(n.result_key) as result_key
from earlier e
join renamed u on u.programme_key = e.programme_key and position('"' || e.unit || '"' in u.former_ids) > 0
join cthd.results n
  on n.result_key = u.unit_key || substring(e.result_key from char_length(e.programme_key) + 2 + char_length(e.unit))
left join cthd.results same on same.result_key = e.result_key
where same.result_key is null
group by e.result_key;
