-- One row for each programme, as of the last day that was exported of its repository: its four cells and its longest overdue task, with the
-- issuer and the body above it. `cthd rollup` makes a page of it: write the answer as JSON, one object a line.
-- vi: Mỗi chương trình một dòng: bốn ô, việc chậm nhất, cơ quan ban hành và cơ quan cấp trên; cthd rollup lập trang tổng hợp từ đó.
create or replace view cthd.rollup as
with last_day as (
  select repository, max(as_of) as as_of from cthd.states group by repository
),
latest as (
  select s.programme_key, s.as_of, max(s.days_late) as days_late
  from cthd.states s
  join last_day d on d.repository = s.repository and d.as_of = s.as_of
  where s.timeliness = 'overdue' and s.known_on = date '9999-12-31'
  group by s.programme_key, s.as_of
),
late as (
  select
    s.programme_key,
    s.days_late,
    t.address,
    t.wording,
    s.late_reason,
    row_number() over (partition by s.programme_key order by t.position, s.result_key) as place
  from latest l
  join cthd.states s
    on s.programme_key = l.programme_key and s.as_of = l.as_of and s.days_late = l.days_late
  join cthd.results r on r.result_key = s.result_key
  join cthd.tasks t on t.task_key = r.task_key
  where s.timeliness = 'overdue' and s.known_on = date '9999-12-31'
)
select
  p.repository,
  p.programme_key,
  p.subject,
  p.fictional,
  issuer.name as issuer,
  superior.name as superior,
  cast(c.as_of as text) as as_of,
  c.completed_on_time,
  c.completed_late,
  c.open_in_term,
  c.open_overdue,
  c.no_deadline,
  l.days_late as longest_days,
  l.address as longest_address,
  l.wording as longest_wording,
  l.late_reason as longest_reason
from cthd.four_cells c
join last_day d on d.repository = c.repository and d.as_of = c.as_of
join cthd.programmes p on p.programme_key = c.programme_key
left join cthd.bodies issuer on issuer.body_key = p.issuer_key
left join cthd.bodies superior on superior.body_key = issuer.superior_key
left join late l on l.programme_key = c.programme_key and l.place = 1
where c.known_on = date '9999-12-31';
