-- Who owed reports for a past period and gave none, or too few.
-- vi: Cơ quan chưa báo cáo kỳ đã qua, hoặc báo cáo thiếu.
create or replace view cthd.silent_bodies as
with silent as (
  select
    m.programme_key,
    m.period,
    m.body_key,
    min(m.period_from) as period_from,
    min(m.period_to) as period_to,
    max(m.owed) as owed,
    count(*) as missing
  from cthd.missing_reports m
  group by m.programme_key, m.period, m.body_key
)
select
  s.programme_key,
  s.period,
  s.period_from,
  s.period_to,
  s.body_key,
  b.name as body,
  s.owed,
  s.missing
from silent s
left join cthd.bodies b on b.body_key = s.body_key;
