-- How each result stood on every day that was exported, by the key that it has today: one series, though its unit got a new id in between.
-- vi: Tình hình từng kết quả qua các ngày đã trích xuất, theo khóa hiện nay kể cả khi đơn vị đã đổi mã.
create or replace view cthd.states_by_current_key as
select
  s.programme_key,
  coalesce(f.result_key, s.result_key) as result_key,
  s.result_key as key_then,
  s.as_of,
  s.known_on,
  s.state,
  s.timeliness,
  s.deadline_on,
  s.completed_on,
  s.days_late
from cthd.states s
left join cthd.former_keys f on f.former_key = s.result_key;
