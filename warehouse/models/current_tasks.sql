-- Every task as of the last day that was exported of its repository, with who leads it and how it stands. `cthd rollup --tasks` opens a
-- programme down to them: write the answer as JSON, one object a line. Of very many programmes cthd.overdue_tasks makes a smaller page.
-- vi: Từng nhiệm vụ đến ngày trích xuất cuối: cơ quan chủ trì, tình trạng, chậm bao lâu, vì sao; cthd rollup --tasks mở từng chương trình đến các
-- việc này. Với rất nhiều chương trình thì cthd.overdue_tasks cho trang nhẹ hơn.
create or replace view cthd.current_tasks as
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
  u.address,
  u.wording,
  l.lead,
  s.timeliness,
  case when s.timeliness = 'overdue' then s.days_late end as days_late,
  s.late_reason
from cthd.states s
join last_day d on d.repository = s.repository and d.as_of = s.as_of
join cthd.results r on r.result_key = s.result_key
join cthd.units u on u.unit_key = r.task_key
left join leads l on l.result_key = s.result_key
where s.timeliness is not null and s.known_on = date '9999-12-31'
order by s.programme_key, u.position, s.result_key;
