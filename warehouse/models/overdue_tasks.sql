-- Every task that is overdue as of the last day that was exported of its repository, with who leads it, how late it is and why. `cthd rollup
-- --tasks` opens a programme down to them: write the answer as JSON, one object a line.
-- vi: Từng việc quá hạn đến ngày trích xuất cuối: cơ quan chủ trì, chậm bao lâu, vì sao; cthd rollup --tasks mở từng chương trình đến các việc này.
create or replace view cthd.overdue_tasks as
select
  s.programme_key,
  s.address,
  s.wording,
  s.lead,
  s.days_late,
  s.late_reason
from cthd.current_states s
where s.timeliness = 'overdue'
order by s.programme_key, s.days_late desc, s.position, s.result_key;
