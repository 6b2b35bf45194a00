-- The four cells of each lead; several leads of one task are a row of their own.
-- vi: Bốn ô theo dõi nhiệm vụ của từng đơn vị chủ trì.
create or replace view cthd.four_cells_by_lead as
select
  r.programme_key,
  r.lead,
  s.as_of,
  s.known_on,
  count(*) filter (where s.timeliness = 'on-time') as completed_on_time,
  count(*) filter (where s.timeliness = 'late') as completed_late,
  count(*) filter (where s.timeliness in ('in-term', 'due-soon')) as open_in_term,
  count(*) filter (where s.timeliness = 'overdue') as open_overdue,
  count(*) filter (where s.timeliness = 'no-deadline') as no_deadline,
  count(s.timeliness) as total,
  count(*) filter (where s.timeliness in ('on-time', 'late', 'overdue')) as due,
  cast(count(*) filter (where s.timeliness in ('on-time', 'late')) as double precision)
    / nullif(count(*) filter (where s.timeliness in ('on-time', 'late', 'overdue')), 0) as completion_rate
from cthd.states s
left join cthd.former_keys f on f.former_key = s.result_key
join cthd.results r on r.result_key = coalesce(f.result_key, s.result_key)
group by r.programme_key, r.lead, s.as_of, s.known_on;
