-- How every result stands as of the last day that was exported of its repository, with its task and who leads it: what current_tasks and
-- overdue_tasks choose from.
-- vi: Từng kết quả đến ngày trích xuất cuối: nhiệm vụ, cơ quan chủ trì, tình trạng; current_tasks và overdue_tasks lấy từ đây.
create or replace view cthd.current_states as
with last_day as (
  select repository, max(as_of) as as_of from cthd.states group by repository
),
leads as (
  select a.result_key, string_agg(distinct b.name, '; ' order by b.name) as lead
  from cthd.assignments a
  join cthd.bodies b on b.body_key = a.body_key
  where a.role = 'lead'
  group by a.result_key
)
select
  s.programme_key,
  s.result_key,
  u.position,
  u.address,
  u.wording,
  l.lead,
  s.timeliness,
  s.days_late,
  s.late_reason
from cthd.states s
join last_day d on d.repository = s.repository and d.as_of = s.as_of
join cthd.results r on r.result_key = s.result_key
join cthd.units u on u.unit_key = r.task_key
left join leads l on l.result_key = s.result_key
where s.known_on = date '9999-12-31';
