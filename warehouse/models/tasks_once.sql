-- The four cells of each repository over all its programmes, each task once: what the next programme carries on counts in the ended programme to
-- its closing day, and in the next one from then on.
-- vi: Bốn ô của mọi chương trình trong một kho; việc chuyển tiếp sang chương trình sau chỉ tính một lần.
create or replace view cthd.tasks_once as
select
  s.repository,
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
join cthd.tasks t on t.task_key = r.task_key
left join cthd.tasks origin on origin.task_key = t.carries_key
left join cthd.programmes former on former.programme_key = origin.programme_key
where origin.task_key is null or former.closed_on < s.as_of
group by s.repository, s.as_of, s.known_on;
