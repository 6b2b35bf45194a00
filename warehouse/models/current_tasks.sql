-- Every task as of the last day that was exported of its repository, with who leads it and how it stands. `cthd rollup --tasks` opens a
-- programme down to them: write the answer as JSON, one object a line. Of very many programmes cthd.overdue_tasks makes a smaller page.
-- vi: Từng nhiệm vụ đến ngày trích xuất cuối: cơ quan chủ trì, tình trạng, chậm bao lâu, vì sao; cthd rollup --tasks mở từng chương trình đến các
-- việc này. Với rất nhiều chương trình thì cthd.overdue_tasks cho trang nhẹ hơn.
create or replace view cthd.current_tasks as
select
  s.programme_key,
  s.address,
  s.wording,
  s.lead,
  s.timeliness,
  case when s.timeliness = 'overdue' then s.days_late end as days_late,
  s.late_reason
from cthd.current_states s
where s.timeliness is not null
order by s.programme_key, s.position, s.result_key;
