-- What was completed in each quarter, and how much of it on time: by the deadline that first fell due while it was in force (by which
-- everything else is judged), by the one in force on the day of the export, and by the one first set.
-- vi: Việc hoàn thành theo quý và bao nhiêu đúng hạn: theo thời hạn dùng để xét, thời hạn đang có hiệu lực, thời hạn đặt ra lúc đầu.
create or replace view cthd.on_time_by_quarter as
select
  programme_key,
  as_of,
  known_on,
  cast(extract(year from completed_on) as integer) as year,
  cast(extract(quarter from completed_on) as integer) as quarter,
  count(*) as completed,
  count(*) filter (where judged_on is not null) as with_deadline,
  count(*) filter (where completed_on <= judged_on) as on_time,
  count(*) filter (where completed_on <= deadline_on) as on_time_by_deadline_in_force,
  count(*) filter (where completed_on <= first_deadline_on) as on_time_by_first_deadline
from cthd.states
where completed_on is not null and timeliness is not null
group by
  programme_key,
  as_of,
  known_on,
  extract(year from completed_on),
  extract(quarter from completed_on);
