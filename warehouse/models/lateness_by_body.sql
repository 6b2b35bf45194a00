-- How late each leading body is: what it has overdue, how long, and what it completed late. A body that leads with others answers for the
-- task as they do, so that the rows of several bodies do not add up.
-- vi: Từng cơ quan chủ trì: bao nhiêu việc quá hạn, quá bao lâu, bao nhiêu việc xong muộn.
create or replace view cthd.lateness_by_body as
select
  a.body_key,
  b.name as body,
  s.programme_key,
  s.as_of,
  s.known_on,
  count(*) as led,
  count(*) filter (where s.timeliness = 'overdue') as overdue,
  max(s.days_late) filter (where s.timeliness = 'overdue') as longest_overdue_days,
  avg(s.days_late) filter (where s.timeliness = 'overdue') as average_overdue_days,
  count(*) filter (where s.timeliness = 'late') as completed_late,
  avg(s.days_late) filter (where s.timeliness = 'late') as average_days_completed_late
from cthd.states s
left join cthd.former_keys f on f.former_key = s.result_key
join (select distinct result_key, body_key from cthd.assignments where role = 'lead' and body_key is not null) a
  on a.result_key = coalesce(f.result_key, s.result_key)
left join cthd.bodies b on b.body_key = a.body_key
where s.timeliness is not null
group by a.body_key, b.name, s.programme_key, s.as_of, s.known_on;
