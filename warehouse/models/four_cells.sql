-- The four cells of each programme, as of each day that was exported: completed on time, completed late, open in term, open overdue.
-- The rate is over what has fallen due; tasks without a deadline stand apart, discontinued ones, those not in force
-- yet, and what the next programme carries on once this one is closed, are not counted.
-- vi: Bốn ô theo dõi nhiệm vụ của từng chương trình: xong đúng hạn, xong quá hạn, đang làm trong hạn, đang làm quá hạn.
create or replace view cthd.four_cells as
select
  programme_key,
  as_of,
  known_on,
  count(*) filter (where timeliness = 'on-time') as completed_on_time,
  count(*) filter (where timeliness = 'late') as completed_late,
  count(*) filter (where timeliness in ('in-term', 'due-soon')) as open_in_term,
  count(*) filter (where timeliness = 'overdue') as open_overdue,
  count(*) filter (where timeliness = 'no-deadline') as no_deadline,
  count(timeliness) as total,
  count(*) filter (where timeliness in ('on-time', 'late', 'overdue')) as due,
  cast(count(*) filter (where timeliness in ('on-time', 'late')) as double precision)
    / nullif(count(*) filter (where timeliness in ('on-time', 'late', 'overdue')), 0) as completion_rate,
  count(*) filter (where timeliness = 'no-deadline' and completed_on is not null) as no_deadline_completed,
  count(*) filter (where timeliness is not null and lacks_evidence) as without_evidence,
  count(*) filter (where state = 'discontinued') as discontinued,
  count(carried_to_key) as carried_over,
  count(*) filter (where timeliness is null and state <> 'discontinued' and carried_to_key is null) as not_in_force,
  repository
from cthd.states
group by repository, programme_key, as_of, known_on;
