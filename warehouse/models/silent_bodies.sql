-- Who owed reports for a past period and gave none, or too few.
-- vi: Cơ quan chưa báo cáo kỳ đã qua, hoặc báo cáo thiếu.
create or replace view cthd.silent_bodies as
select
  m.programme_key,
  m.period,
  m.period_from,
  m.period_to,
  m.body_key,
  b.name as body,
  max(m.owed) as owed,
  count(*) as missing
from cthd.missing_reports m
left join cthd.bodies b on b.body_key = m.body_key
group by m.programme_key, m.period, m.period_from, m.period_to, m.body_key, b.name;
