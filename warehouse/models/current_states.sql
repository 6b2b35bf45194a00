-- How every result stands as of the last day that was exported of its repository, with its task and who leads it: what current_tasks and
-- overdue_tasks choose from.
-- vi: Từng kết quả đến ngày trích xuất cuối: nhiệm vụ, cơ quan chủ trì, tình trạng; current_tasks và overdue_tasks lấy từ đây.
create or replace view cthd.current_states as
with last_day as (
  select repository, max(as_of) as as_of from cthd.states group by repository
)
select
  s.programme_key,
  s.result_key,
  t.position,
  t.address,
  t.wording,
  r.lead_names as lead,
  s.timeliness,
  s.days_late,
  s.late_reason
from cthd.states s
join last_day d on d.repository = s.repository and d.as_of = s.as_of
join cthd.results r on r.result_key = s.result_key
join cthd.tasks t on t.task_key = r.task_key
where s.known_on = date '9999-12-31';
